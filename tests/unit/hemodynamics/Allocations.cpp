// SPDX-License-Identifier: Apache-2.0
#include "Allocations.h"

#include <cstdlib>
#include <new>

namespace {

thread_local bool counting = false;
thread_local long counted = 0;

void* allocated(std::size_t size) noexcept {
    if (counting) ++counted;
    return std::malloc(size > 0 ? size : 1);
}

void* allocate(std::size_t size) {
    if (void* memory = allocated(size)) return memory;
    throw std::bad_alloc();
}

} // namespace

void* operator new(std::size_t size) {
    return allocate(size);
}
void* operator new[](std::size_t size) {
    return allocate(size);
}
// All forms, so that what one of them makes is freed as it was made.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return allocated(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return allocated(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}

AllocationCounter::AllocationCounter() {
    counted = 0;
    counting = true;
}

AllocationCounter::~AllocationCounter() {
    counting = false;
}

long AllocationCounter::count() const {
    return counted;
}
