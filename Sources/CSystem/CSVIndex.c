#include "CSystem.h"

/// One bit for each of the 64 bytes at `p` that equals `byte`.
static inline uint64_t mask64(const uint8_t *p, uint8_t byte) {
    return (uint64_t)weir_mask16(p, byte) | (uint64_t)weir_mask16(p + 16, byte) << 16 |
           (uint64_t)weir_mask16(p + 32, byte) << 32 | (uint64_t)weir_mask16(p + 48, byte) << 48;
}

/// Eight places at a time, more than there are if need be: a loop of a fixed length is not
/// mispredicted (Langdale and Lemire, Parsing gigabytes of JSON per second, 2019).
static inline intptr_t flatten(uint64_t mask, uint32_t base, uint32_t *places, intptr_t at) {
    if (mask == 0) return at;
    intptr_t next = at + __builtin_popcountll(mask);
    do {
        for (int i = 0; i < 8; i++) {
            places[at + i] = base + (uint32_t)__builtin_ctzll(mask | 1ull << 63);
            mask &= mask - 1;
        }
        at += 8;
    } while (at < next);
    return next;
}

void weir_index_csv(const uint8_t *p, size_t count, uint32_t offset, uint8_t delimiter,
                    uint8_t quote, uint32_t *separators, uint32_t *line_ends, uint32_t *quotes,
                    intptr_t *separator_count, intptr_t *line_count, intptr_t *quote_count) {
    intptr_t s = 0, l = 0, q = 0;
    size_t at = 0;
    for (; at + 64 <= count; at += 64) {
        uint64_t line = mask64(p + at, '\n');
        uint64_t between = mask64(p + at, delimiter) | line;
        uint64_t quoted = mask64(p + at, quote);
        uint32_t base = offset + (uint32_t)at;
        s = flatten(between, base, separators, s);
        for (; line; line &= line - 1) line_ends[l++] = base + (uint32_t)__builtin_ctzll(line);
        for (; quoted; quoted &= quoted - 1) quotes[q++] = base + (uint32_t)__builtin_ctzll(quoted);
    }
    for (; at < count; at++) {
        uint32_t place = offset + (uint32_t)at;
        if (p[at] == '\n') line_ends[l++] = place;
        if (p[at] == '\n' || p[at] == delimiter) separators[s++] = place;
        if (p[at] == quote) quotes[q++] = place;
    }
    *separator_count = s;
    *line_count = l;
    *quote_count = q;
}
