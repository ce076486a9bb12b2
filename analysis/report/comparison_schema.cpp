#include "analysis/report/comparison_schema.hpp"

namespace uptake {

namespace {

constexpr std::string_view schema =
#include "analysis/report/comparison_schema.inc"
    ;

}  // namespace

std::string_view comparison_schema() { return schema; }

}  // namespace uptake
