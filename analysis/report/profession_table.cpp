#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/comparison_page.hpp"
#include "analysis/report/words.hpp"

namespace uptake {

namespace {

constexpr std::size_t name_width = 20;
constexpr std::size_t value_width = 4;
constexpr std::size_t plans_a_block = (page_width - name_width) / value_width;

double value_of(const ComparisonPage& page, const ProfessionFacts& facts) {
  return page.quantity == "use_share" ? facts.use : facts.regular_users;
}

// A longer name has a line of its own, since two may begin alike.
std::string name_of(const std::string& name) {
  return name.size() < name_width ? fmt::format("{:<{}}", name, name_width)
                                  : fmt::format("{}\n{:<{}}", name, "", name_width);
}

std::string head(std::size_t from, std::size_t end) {
  std::string line = name_of("profession");
  for (std::size_t plan = from; plan < end; ++plan)
    line += fmt::format("{:>{}}", plan_letter(plan), value_width);
  return line + "\n";
}

std::string row(const ComparisonPage& page, std::size_t profession, std::size_t from,
                std::size_t end) {
  std::string line = name_of(page.professions[profession]);
  for (std::size_t plan = from; plan < end; ++plan) {
    const double value = value_of(page, page.plans[plan].by_profession[profession]);
    line += fmt::format("{:>{}}", std::isfinite(value) ? points(value) : "-", value_width);
  }
  return line + "\n";
}

bool any_unknown(const ComparisonPage& page) {
  return std::ranges::any_of(page.plans, [&](const PlanFacts& plan) {
    return std::ranges::any_of(plan.by_profession, [&](const ProfessionFacts& facts) {
      return !std::isfinite(value_of(page, facts));
    });
  });
}

}  // namespace

std::string profession_table(const ComparisonPage& page) {
  if (page.professions.size() < 2) return "";
  std::string text =
      wrapped(fmt::format("By profession: % {} at week {}; letters as in the curve",
                          page.quantity == "use_share" ? "use" : "regular users", page.week));
  for (std::size_t from = 0; from < page.plans.size(); from += plans_a_block) {
    const std::size_t end = std::min(from + plans_a_block, page.plans.size());
    text += head(from, end);
    for (std::size_t profession = 0; profession < page.professions.size(); ++profession)
      text += row(page, profession, from, end);
  }
  if (any_unknown(page))
    text += wrapped("-: not shown, under five people, or nobody with a task to do.");
  return text;
}

}  // namespace uptake
