// Lanes of the kernel that includes this first: a register of AVX-512.
#pragma once

namespace uptake::kernel {
namespace {

constexpr int lane_count = 16;

}  // namespace
}  // namespace uptake::kernel
