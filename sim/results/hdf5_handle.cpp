#include "sim/results/hdf5_handle.hpp"

#include <hdf5.h>

#include <string>
#include <type_traits>
#include <utility>

namespace uptake::hdf5 {

namespace {

static_assert(std::is_same_v<Id, hid_t>);

herr_t take_innermost(unsigned /*depth*/, const H5E_error2_t* error, void* reason) {
  if (error->desc != nullptr) *static_cast<const char**>(reason) = error->desc;
  return 1;  // walking stops at the first, which is where it went wrong
}

// HDF5's text of a failed system call holds addresses and times; only the system's words stay.
std::string shortened(const std::string& reason) {
  const std::string mark = "error message = '";
  const std::size_t begin = reason.find(mark);
  if (begin == std::string::npos) return reason;
  const std::size_t words = begin + mark.size();
  return reason.substr(words, reason.find('\'', words) - words);
}

}  // namespace

void throw_last_error() {
  const char* reason = "no reason given by HDF5";
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, take_innermost, &reason);
  throw Error(shortened(reason));
}

Quiet::Quiet() {
  // HDF5's own cleaning up at exit crashes once a file could not be written (1.10.8), and there
  // is nothing to clean: we close all we open. Takes effect before the first other call only,
  // which is why it stands here.
  H5dont_atexit();
  H5Eget_auto2(H5E_DEFAULT, &print_, &argument_);
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

Quiet::~Quiet() { H5Eset_auto2(H5E_DEFAULT, print_, argument_); }

Handle::Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}

Handle& Handle::operator=(Handle&& other) noexcept {
  std::swap(id_, other.id_);
  std::swap(close_, other.close_);
  return *this;
}

void Handle::close() {
  if (id_ >= 0) checked(close_(std::exchange(id_, -1)));
}

void Handle::abandon() noexcept {
  if (id_ < 0) return;
  const Quiet quiet;
  close_(std::exchange(id_, -1));
}

}  // namespace uptake::hdf5
