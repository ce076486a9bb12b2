#include "analysis/report/html_text.hpp"

#include "analysis/report/content_policy.hpp"
#include "analysis/report/words.hpp"
#include "sim/base/failure.hpp"
#include "sim/results/sha256.hpp"
#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("base64 is that of RFC 4648") {
  CHECK(base64_of_hex("").empty());
  CHECK(base64_of_hex("66") == "Zg==");
  CHECK(base64_of_hex("666f") == "Zm8=");
  CHECK(base64_of_hex("666f6f") == "Zm9v");
  CHECK(base64_of_hex("666f6f62") == "Zm9vYg==");
  CHECK(base64_of_hex("fbff") == "+/8=");
  CHECK(base64_of_hex(sha256("")) == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

TEST_CASE("texts are escaped for elements and attributes, JSON for a script") {
  CHECK(escaped("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;&#39;");
  CHECK(inside_script(R"({"a":"</script><!--&"})") ==
        R"({"a":"\u003c/script\u003e\u003c!--\u0026"})");
}

TEST_CASE("names of a template are filled in once") {
  CHECK(filled("{{a}} and {{b}}{{a}}", {{"a", "{{b}}"}, {"b", "x"}}) == "{{b}} and x{{b}}");
  CHECK(filled("nothing", {}) == "nothing");
  CHECK_THROWS_AS(filled("{{c}}", {{"a", ""}}), Failure);
}

TEST_CASE("wrapped lines become the paragraphs they were") {
  const std::string first =
      "The plans take comparable hours. In 72 of 100 plausible versions of your organisation train "
      "ends with more regular users than the others; in 20 of 100 letters does, and that is a "
      "line.";
  const std::string second = "Short.";
  const std::string point =
      "letters: no clear gain over a plan that takes no more hours, and again "
      "no clear gain over any of the others that stand in this list.";
  const std::string text = "Finding\n" + wrapped(first) + wrapped(second) + item(point) +
                           item("b < c") + "\n" + wrapped(first);
  CHECK(paragraphs(text) == "<p>" + first + "</p>\n<p>Short.</p>\n<ul>\n<li>" + point +
                                "</li>\n<li>b &lt; c</li>\n</ul>\n<p>" + first + "</p>\n");
}

TEST_CASE("a paragraph that ends at the edge is still one of its own") {
  const std::string full = std::string(79, 'a') + ".";
  CHECK(paragraphs("Finding\n" + full + "\nRuns: 4.\n") ==
        "<p>" + full + "</p>\n<p>Runs: 4.</p>\n");
}
