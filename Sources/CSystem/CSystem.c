#define _GNU_SOURCE
#include "CSystem.h"

#if defined(__linux__)
#include <time.h>

static volatile sig_atomic_t signals_seen = 0;

static void count(int number) {
    (void)number;
    signals_seen++;
}

/// SIGINT, SIGTERM and SIGHUP are counted and interrupt a poll; SIGPIPE is ignored.
void weir_count_signals(void) {
    struct sigaction action = {0};
    action.sa_handler = count;
    sigaction(SIGINT, &action, 0);
    sigaction(SIGTERM, &action, 0);
    sigaction(SIGHUP, &action, 0);
    signal(SIGPIPE, SIG_IGN);
}

int weir_signals_seen(void) { return signals_seen; }

int weir_poll(struct pollfd *entries, unsigned long count, int64_t microseconds) {
    struct timespec limit = {microseconds / 1000000, (microseconds % 1000000) * 1000};
    return ppoll(entries, count, &limit, 0);
}
#endif
