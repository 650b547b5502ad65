// ncurses with wide characters, as Swift can import it; macros become functions and constants.
#ifndef WEIR_CNCURSES_H
#define WEIR_CNCURSES_H
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <locale.h>
#include <ncurses.h>
#include <term.h>

static inline int weir_rows(void) { return LINES; }
static inline int weir_columns(void) { return COLS; }
static inline SCREEN *weir_open(void) { return newterm(0, stdout, stdin); }
static inline int weir_colors(void) { return COLORS; }
static inline attr_t weir_bold(void) { return A_BOLD; }
static inline attr_t weir_dim(void) { return A_DIM; }
static inline attr_t weir_underline(void) { return A_UNDERLINE; }
static inline attr_t weir_reverse(void) { return A_REVERSE; }
static inline void weir_style(attr_t attributes, short pair) { attr_set(attributes, pair, 0); }
static inline int weir_key(wint_t *key) { return get_wch(key); }
static inline void weir_put(int row, int column, const wchar_t *text, int count) {
    mvaddnwstr(row, column, text, count);
}
static inline void weir_prepare(void) {
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    meta(stdscr, TRUE);
    set_escdelay(25);
    curs_set(0);
}
// Bracketed paste: what is pasted comes between two keys of our own, and is not taken for keys.
#define WEIR_PASTE_BEGINS (KEY_MAX + 1)
#define WEIR_PASTE_ENDS (KEY_MAX + 2)
static inline int weir_paste_begins(void) { return WEIR_PASTE_BEGINS; }
static inline int weir_paste_ends(void) { return WEIR_PASTE_ENDS; }
static inline void weir_take_pastes(void) {
    define_key("\033[200~", WEIR_PASTE_BEGINS);
    define_key("\033[201~", WEIR_PASTE_ENDS);
}
#endif
