import Testing

@testable import Dashboard

@Suite struct FigureTests {
    @Test(
        "Counts are grouped, then scaled",
        arguments: [
            (0, "0"), (999, "999"), (1284, "1 284"), (9999, "9 999"), (10_000, "10 k"),
            (41_449, "41 k"), (999_499, "999 k"), (999_500, "1 M"), (38_000_000, "38 M"),
            (-1284, "−1 284"), (1_240_000, "1.2 M"), (Int64.max, "9.2 E"), (Int64.min, "−9.2 E"),
        ] as [(Int64, String)])
    func count(_ value: Int64, _ text: String) {
        #expect(Figures.short(value) == text)
    }

    @Test(
        "Durations keep two or three digits",
        arguments: [
            (0, "0 ms"), (0.44, "0.4 ms"), (12.3, "12 ms"), (999.4, "999 ms"), (999.6, "1 s"),
            (1300, "1.3 s"), (60_000, "1 min"), (7_200_000, "2 h"), (259_200_000, "3 d"),
            (-7_200_000, "−2 h"), (.infinity, "–"), (.nan, "–"),
        ])
    func duration(_ value: Double, _ text: String) {
        #expect(Figures.duration(milliseconds: value) == text)
    }

    @Test("Dates are those of the calendar")
    func dates() {
        #expect(Figures.dateAndTime(1_362_400_000_000_000) == "2013-03-04 12:26")
        #expect(Figures.dateAndTime(951_782_400_000_000) == "2000-02-29 00:00")
        #expect(Figures.dateAndTime(-1) == "1969-12-31 23:59")
        #expect(Figures.timeOfDay(-1_000_000) == "23:59:59")
    }

    @Test(
        "A text's width is what the terminal makes of it",
        arguments: [
            ("abc", 3), ("飛行", 4), ("e\u{301}", 1), ("\u{1b}[0m", 4), ("\u{202e}", 8), ("🛫", 2),
            ("⣿┄╭", 3),
        ])
    func width(_ text: String, _ width: Int) {
        #expect(Grid.width(of: text) == width)
    }

    @Test(
        "What is told in full is broken between words, and words that are too wide within",
        arguments: [
            ("", [""]), ("one", ["one"]), ("one two three", ["one two", "three"]),
            ("a verylongword b", ["a", "verylong", "word b"]), ("飛行機の遅れ", ["飛行機の", "遅れ"]),
            ("exactly8 b", ["exactly8", "b"]),
        ])
    func wrapped(_ text: String, _ lines: [String]) {
        #expect(Fitted.lines(text, 8) == lines)
    }

    @Test("What is too wide is cut, never through a wide character")
    func cut() {
        var grid = Grid(size: Size(rows: 1, columns: 8))
        grid.put("飛行機の遅れ", row: 0, column: 0, limit: 6)
        #expect(grid.text == "飛行…\n")
        grid.put("x", row: 0, column: 1)
        #expect(grid.text == " x行…\n")
    }

    @Test(
        "A name that is too long loses its middle",
        arguments: [
            ("short", 10, "short"), ("delays_by_hour_10", 9, "dela…r_10"),
            ("delays_by_hour_11", 8, "dela…_11"), ("飛行機の遅れ", 8, "飛行…れ"), ("abc", 2, "abc"),
        ])
    func middle(_ text: String, _ columns: Int, _ cut: String) {
        #expect(Fitted.middle(text, columns) == cut)
    }
}
