#pragma once
// What a process that gave up rights should not be able to do, tried call by call.

// To be called before rights are given up: goes on in a new process that has a terminal of its own, and waits for it in
// this one, whose number is one that must not get a signal.
void calls_prepare(void);

// Tries everything, and prints a line for each: its name and what the system says. Names that begin with `alone ` need not
// be forbidden to who runs programs, those with `reading ` not to who writes either.
void calls_try(void);

// Tries what must still work.
void calls_try_needed(void);
