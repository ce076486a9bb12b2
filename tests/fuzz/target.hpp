// What the targets share: one try of a reader, and a place for readers that want a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "sim/base/failure.hpp"

namespace uptake::fuzz {

inline std::string text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

/// A reader may refuse; any other exception, and a refusal that blames the program, is a find.
void try_to(auto&& read) {
  try {
    read();
  } catch (const Failure& failure) {
    if (failure.code() != ExitCode::invalid_data && failure.code() != ExitCode::no_input)
      std::abort();
  }
}

/// The working folder, which run.sh makes for one target and takes away.
inline std::filesystem::path put(const char* name, std::string_view bytes) {
  std::ofstream(name, std::ios::binary).write(bytes.data(), std::ssize(bytes));
  return name;
}

}  // namespace uptake::fuzz
