import CNcurses
import Dashboard

/// A theme's roles as ncurses pairs: pair n is that of the n-th role.
struct Palette {
    private var styles: [Role: (attributes: attr_t, pair: Int16)] = [:]

    init(_ theme: Theme) {
        let colors = Int(weir_colors())
        let hasColors = has_colors()
        for (index, role) in Role.allCases.enumerated() {
            let look = theme[role]
            var attributes: attr_t = 0
            if look.isBold { attributes |= weir_bold() }
            if look.isDim { attributes |= weir_dim() }
            if look.isUnderlined { attributes |= weir_underline() }
            if look.isReversed { attributes |= weir_reverse() }
            // Eight colours are made bright by bold; there is no bright black among them.
            if case .indexed(let index) = look.foreground, (8..<16).contains(index), colors < 16 {
                attributes |= index == 8 ? weir_dim() : weir_bold()
            }
            let foreground = Palette.number(look.foreground, of: colors)
            let background = Palette.number(look.background, of: colors)
            var pair: Int16 = 0
            if hasColors, foreground >= 0 || background >= 0 {
                pair = Int16(index + 1)
                init_pair(pair, foreground, background)
            }
            // A ground that the terminal cannot show is shown by reversing.
            if look.background != .standard, background < 0 { attributes |= weir_reverse() }
            styles[role] = (attributes, pair)
        }
    }

    func use(_ role: Role) {
        guard let style = styles[role] else { return }
        weir_style(style.attributes, style.pair)
    }

    /// −1 is the terminal's own colour, also for one that it does not have.
    private static func number(_ color: Color, of colors: Int) -> Int16 {
        switch color {
        case .standard: return -1
        case .indexed(let index):
            if Int(index) < colors { return Int16(index) }
            return (9..<16).contains(index) && colors >= 8 ? Int16(index) - 8 : -1
        case .rgb(let red, let green, let blue):
            guard colors >= 256 else { return -1 }
            // The nearest of xterm's cube of 6 × 6 × 6.
            func level(_ value: UInt8) -> Int16 {
                value < 48 ? 0 : (value < 115 ? 1 : (Int16(value) - 35) / 40)
            }
            return 16 + 36 * level(red) + 6 * level(green) + level(blue)
        }
    }
}
