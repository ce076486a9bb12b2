// Lanes of the kernel that includes this first: a register of AVX2.
#pragma once

namespace uptake::kernel {
namespace {

constexpr int lane_count = 8;

}  // namespace
}  // namespace uptake::kernel
