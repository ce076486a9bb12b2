// page_of DOCUMENT.json > PAGE.html, of a comparison or a sweep: what the tests of the page open in
// a browser. Exit code 69 in a build without the page.
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>

#include "analysis/report/html_page.hpp"
#include "analysis/report/sweep_page.hpp"
#include "sim/base/failure.hpp"

int main(int count, char** words) {
  try {
    std::ifstream file(count == 2 ? words[1] : "");
    std::ostringstream text;
    text << file.rdbuf();
    const bool sweep = text.str().find("\"kind\":\"sweep\"") != std::string::npos;
    std::cout << (sweep ? uptake::sweep_page(text.str()) : uptake::html_page(text.str()));
    return 0;
  } catch (const uptake::Failure& failure) {
    std::cerr << failure.what() << '\n';
    return static_cast<int>(failure.code());
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 70;
  }
}
