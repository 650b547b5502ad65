#define _GNU_SOURCE
#include "CSystem.h"

#if defined(__linux__)
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

// What the handler of SIGBUS reads: words that are each written at once, the size last and taken away
// first, so that it never sees half a mapping. Only calls to the system follow from there.
#define PLACES 256

static struct {
    uintptr_t start;
    size_t size;
    int hit;
} places[PLACES];

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct sigaction before;
static int is_installed = 0;
static long page_size = 4096;

static void fault(int number, siginfo_t *info, void *context) {
    (void)context;
    uintptr_t address = (uintptr_t)info->si_addr;
    for (int place = 0; place < PLACES; place++) {
        size_t size = __atomic_load_n(&places[place].size, __ATOMIC_ACQUIRE);
        uintptr_t start = __atomic_load_n(&places[place].start, __ATOMIC_RELAXED);
        if (size == 0 || address < start || address - start >= size) continue;
        void *page = (void *)(address & ~((uintptr_t)page_size - 1));
        void *zeros = mmap(page, (size_t)page_size, PROT_READ,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        if (zeros == MAP_FAILED) break;
        __atomic_store_n(&places[place].hit, 1, __ATOMIC_RELEASE);
        return;
    }
    // None of ours: as before, at the same instruction.
    sigaction(number, &before, 0);
}

int weir_guard_mapping(const void *start, size_t size) {
    int number = -1;
    pthread_mutex_lock(&lock);
    if (!is_installed) {
        page_size = sysconf(_SC_PAGESIZE);
        struct sigaction action = {0};
        action.sa_sigaction = fault;
        action.sa_flags = SA_SIGINFO | SA_NODEFER;
        sigaction(SIGBUS, &action, &before);
        is_installed = 1;
    }
    for (int place = 0; place < PLACES && number < 0; place++) {
        if (places[place].size != 0) continue;
        __atomic_store_n(&places[place].hit, 0, __ATOMIC_RELAXED);
        __atomic_store_n(&places[place].start, (uintptr_t)start, __ATOMIC_RELAXED);
        __atomic_store_n(&places[place].size, size, __ATOMIC_RELEASE);
        number = place;
    }
    pthread_mutex_unlock(&lock);
    return number;
}

int weir_guard_was_hit(int number) {
    return number >= 0 && __atomic_load_n(&places[number].hit, __ATOMIC_ACQUIRE);
}

void weir_guard_end(int number) {
    if (number < 0) return;
    pthread_mutex_lock(&lock);
    __atomic_store_n(&places[number].size, 0, __ATOMIC_RELEASE);
    pthread_mutex_unlock(&lock);
}
#endif
