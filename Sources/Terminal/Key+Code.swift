import CNcurses
import Dashboard
import Glibc

extension Key {
    /// - Parameters:
    ///   - code: as ncurses tells it.
    ///   - isFunction: it is one of ncurses' KEY constants and no character.
    init?(code: wint_t, isFunction: Bool) {
        if isFunction {
            switch Int32(bitPattern: code) {
            case KEY_UP: self = .up
            case KEY_DOWN: self = .down
            case KEY_LEFT: self = .left
            case KEY_RIGHT: self = .right
            case KEY_PPAGE: self = .pageUp
            case KEY_NPAGE: self = .pageDown
            case KEY_HOME: self = .home
            case KEY_END: self = .end
            case KEY_BACKSPACE: self = .backspace
            case KEY_DC: self = .delete
            case KEY_BTAB: self = .backTab
            case KEY_ENTER: self = .enter
            default: return nil
            }
            return
        }
        switch code {
        case 9: self = .tab
        case 10, 13: self = .enter
        case 27: self = .escape
        case 8, 127: self = .backspace
        case 1...26:
            guard let letter = Unicode.Scalar(code + 96) else { return nil }
            self = .control(Character(letter))
        default:
            guard code >= 32, let scalar = Unicode.Scalar(code) else { return nil }
            self = .character(Character(scalar))
        }
    }
}
