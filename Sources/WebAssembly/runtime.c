// What Embedded Swift and the C libraries ask for that wasi-libc has not: the guard of the stack.
#include <stdint.h>

uintptr_t __stack_chk_guard = 0x5bd1e995;
_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }
