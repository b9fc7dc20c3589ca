package org.livret.font;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A DICT of a CFF table: operators with their operands (Adobe Technical Note 5176, section 4), in
/// the order in which they stand.
///
/// What is no number and no operator is passed over; the last of two equal operators counts.
final class CffDict {
    /// The second byte of an operator of two bytes is added to this.
    static final int ESCAPE = 12 << 8;

    static final int FONT_BBOX = 5;
    static final int CHARSET = 15;
    static final int CHAR_STRINGS = 17;
    static final int PRIVATE = 18;
    static final int SUBRS = 19;
    static final int DEFAULT_WIDTH = 20;
    static final int NOMINAL_WIDTH = 21;

    /// CFF 2: which of the store's groups of regions a charstring begins with.
    static final int VARIATION_INDEX = 22;

    /// CFF 2: where the store of variations stands.
    static final int VARIATION_STORE = 24;

    static final int CHARSTRING_TYPE = ESCAPE + 6;
    static final int FONT_MATRIX = ESCAPE + 7;
    static final int ROS = ESCAPE + 30;
    static final int CID_COUNT = ESCAPE + 34;
    static final int FD_ARRAY = ESCAPE + 36;
    static final int FD_SELECT = ESCAPE + 37;

    private static final int LAST_OPERATOR = 27;
    private static final int SHORT = 28;
    private static final int LONG = 29;
    private static final int REAL = 30;

    /// More operands than the format allows are not kept.
    private static final int MOST_OPERANDS = 513;

    private final Map<Integer, Entry> entries = new LinkedHashMap<>();

    /// The operands of an operator, as numbers and as they are written.
    record Entry(List<Double> operands, Table written) {}

    private CffDict() {}

    static CffDict read(Table data) {
        CffDict dict = new CffDict();
        List<Double> operands = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < data.length()) {
            int first = data.u8(at);
            if (first <= LAST_OPERATOR) {
                int operator = first == 12 ? ESCAPE + data.u8(at + 1) : first;
                Table written = new Table(data.data(), data.start() + from, at - from);
                dict.entries.put(operator, new Entry(List.copyOf(operands), written));
                operands.clear();
                at += first == 12 ? 2 : 1;
                from = at;
            } else {
                int size = size(data, at);
                if (operands.size() < MOST_OPERANDS) {
                    operands.add(number(data, at, size));
                }
                at += size;
            }
        }
        return dict;
    }

    private static int size(Table data, int at) {
        int first = data.u8(at);
        if (first == REAL) {
            int end = at + 1;
            while (end < data.length()
                    && (data.u8(end) & 0xF) != 0xF
                    && (data.u8(end) >> 4) != 0xF) {
                end++;
            }
            return end + 1 - at;
        }
        return first == SHORT ? 3 : first == LONG ? 5 : first < 247 ? 1 : 2;
    }

    private static double number(Table data, int at, int size) {
        int first = data.u8(at);
        return switch (first) {
            case SHORT -> data.s16(at + 1);
            case LONG -> (int) data.u32(at + 1);
            case REAL -> real(data, at + 1, at + size);
            default ->
                    first < 247
                            ? first - 139
                            : first < 251
                                    ? (first - 247) * 256 + data.u8(at + 1) + 108
                                    : -(first - 251) * 256 - data.u8(at + 1) - 108;
        };
    }

    /// A number in halves of bytes: digits, `.`, `E`, `E-` and `-`.
    private static double real(Table data, int from, int to) {
        StringBuilder text = new StringBuilder(16);
        for (int i = 2 * from; i < 2 * to && text.length() < 64; i++) {
            int half = (i & 1) == 0 ? data.u8(i / 2) >> 4 : data.u8(i / 2) & 0xF;
            switch (half) {
                case 0xA -> text.append('.');
                case 0xB -> text.append('E');
                case 0xC -> text.append("E-");
                case 0xD, 0xF -> {}
                case 0xE -> text.append('-');
                default -> text.append((char) ('0' + half));
            }
        }
        try {
            double value = Double.parseDouble(text.toString());
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    boolean has(int operator) {
        return entries.containsKey(operator);
    }

    /// An operand of an operator; the other value where it is not said.
    double number(int operator, int operand, double otherwise) {
        Entry entry = entries.get(operator);
        return entry == null || operand >= entry.operands.size()
                ? otherwise
                : entry.operands.get(operand);
    }

    /// An offset or a count: cut to what an `int` holds, zero where it is not said.
    int offset(int operator, int operand) {
        return (int) number(operator, operand, 0);
    }

    /// All operators with their operands.
    Map<Integer, Entry> entries() {
        return entries;
    }

    static void writeOperator(ByteArrayOutputStream out, int operator) {
        if (operator >= ESCAPE) {
            out.write(ESCAPE >> 8);
        }
        out.write(operator);
    }
}
