// The program with memory that runs out: from main on, call number UPTAKE_FAILING_ALLOCATION of
// operator new fails, once, and says so on stderr. What C libraries allocate is theirs to check.
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <new>

#define main uptake_main  // so that nothing fails before it
#include "analysis/cli/main.cpp"
#undef main

namespace {

std::atomic<long> allocations{0};
long failing = 0;

bool allocation_fails() {
  if (failing == 0 || ++allocations != failing) return false;
  std::fprintf(stderr, "allocation %ld fails\n", failing);
  return true;
}

void* allocate(std::size_t size, std::size_t alignment) {
  const std::size_t whole = (size + alignment - 1) / alignment * alignment;
  void* bytes = allocation_fails() ? nullptr : std::aligned_alloc(alignment, whole);
  if (bytes == nullptr) throw std::bad_alloc();
  return bytes;
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size, alignof(std::max_align_t)); }
void* operator new[](std::size_t size) { return allocate(size, alignof(std::max_align_t)); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  return allocate(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
  return allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* bytes) noexcept { std::free(bytes); }
void operator delete[](void* bytes) noexcept { std::free(bytes); }
void operator delete(void* bytes, std::size_t) noexcept { std::free(bytes); }
void operator delete[](void* bytes, std::size_t) noexcept { std::free(bytes); }
void operator delete(void* bytes, std::align_val_t) noexcept { std::free(bytes); }
void operator delete[](void* bytes, std::align_val_t) noexcept { std::free(bytes); }
void operator delete(void* bytes, std::size_t, std::align_val_t) noexcept { std::free(bytes); }
void operator delete[](void* bytes, std::size_t, std::align_val_t) noexcept { std::free(bytes); }

int main(int count, char** words) {
  const char* const text = std::getenv("UPTAKE_FAILING_ALLOCATION");
  failing = text == nullptr ? 0 : std::atol(text);
  return uptake_main(count, words);
}
