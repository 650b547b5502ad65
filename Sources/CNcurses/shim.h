// ncurses with wide characters, as Swift can import it.
#ifndef WEIR_CNCURSES_H
#define WEIR_CNCURSES_H
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>
#include <term.h>
#endif
