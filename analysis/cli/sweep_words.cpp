#include "analysis/cli/sweep_words.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace uptake {

namespace {

constexpr std::uint64_t most = 1'000'000'000;

std::optional<std::uint64_t> number_from(std::string_view text) {
  std::uint64_t number = 0;
  const std::string digits(text);
  const char* end = digits.c_str() + digits.size();
  const auto read = std::from_chars(digits.c_str(), end, number);
  if (digits.empty() || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

std::optional<std::uint64_t> number_of(const char* variable) {
  const char* text = std::getenv(variable);
  return text == nullptr ? std::nullopt : number_from(text);
}

// "01:30:00" and the like: parts of the largest unit first.
std::optional<std::uint64_t> clock_seconds(std::string_view text) {
  std::uint64_t seconds = 0;
  while (true) {
    const std::size_t colon = text.find(':');
    const auto part = number_from(text.substr(0, colon));
    if (!part || *part > most || seconds > most) return std::nullopt;
    seconds = seconds * 60 + *part;
    if (colon == std::string_view::npos) return seconds;
    text.remove_prefix(colon + 1);
  }
}

std::optional<std::uint64_t> seconds_from(std::string_view text) {
  if (const std::size_t dash = text.find('-'); dash != std::string_view::npos) {
    const auto days = number_from(text.substr(0, dash));
    const auto rest = clock_seconds(text.substr(dash + 1));
    return days && rest && *days < most ? std::optional(*days * 86400 + *rest) : std::nullopt;
  }
  if (text.find(':') != std::string_view::npos) return clock_seconds(text);
  constexpr std::string_view letters = "smh";
  constexpr std::uint64_t seconds[] = {1, 60, 3600};
  const std::size_t unit = text.empty() ? letters.npos : letters.find(text.back());
  if (unit == letters.npos) return std::nullopt;
  const auto number = number_from(text.substr(0, text.size() - 1));
  return number && *number <= most ? std::optional(*number * seconds[unit]) : std::nullopt;
}

}  // namespace

std::optional<ShardOf> shard_from(const std::string& text) {
  const std::size_t slash = std::min(text.find('/'), text.size());
  const auto shard = number_from(std::string_view(text).substr(0, slash));
  const auto shards = number_from(std::string_view(text).substr(std::min(slash + 1, text.size())));
  if (!shard || !shards || *shard < 1 || *shard > *shards || *shards > most) return std::nullopt;
  return ShardOf{*shard, *shards};
}

std::optional<std::chrono::seconds> duration_from(const std::string& text) {
  const auto seconds = seconds_from(text);
  if (!seconds || *seconds > 100 * most) return std::nullopt;
  return std::chrono::seconds(*seconds);
}

ShardOf shard_of_array() {
  const auto id = number_of("SLURM_ARRAY_TASK_ID"), count = number_of("SLURM_ARRAY_TASK_COUNT");
  if (!id || !count) return {};
  const std::uint64_t first = number_of("SLURM_ARRAY_TASK_MIN").value_or(1);
  const std::uint64_t step =
      std::max<std::uint64_t>(1, number_of("SLURM_ARRAY_TASK_STEP").value_or(1));
  const ShardOf found{(*id - std::min(first, *id)) / step + 1, *count};
  return found.shard <= found.shards && *count <= most ? found : ShardOf{};
}

std::optional<std::chrono::seconds> time_of_job() {
  const auto end = number_of("SLURM_JOB_END_TIME");
  if (!end || *end > 100 * most) return std::nullopt;
  return std::chrono::seconds(static_cast<std::int64_t>(*end) - std::time(nullptr));
}

}  // namespace uptake
