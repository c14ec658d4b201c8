package org.agentdesk.core.model;

/// How much of a personal value is left to be seen. A value that is no longer than what would be
/// left is hidden whole, and no character of two units is cut in half.
final class PiiText {

    private static final int EMAIL_KEPT = 4;
    private static final int PHONE_KEPT = 2;
    private static final int OTHER_KEPT = 3;
    private static final int LEAST_DIGITS = 5;
    private static final String HIDDEN = "•";

    private PiiText() {}

    /// A value of an attribute.
    ///
    /// @param type the attribute's type; what looks like an e-mail address is one whatever it says
    static String masked(String type, String value) {
        if (type.equalsIgnoreCase("email") || value.contains("@")) {
            return masked(value, EMAIL_KEPT, EMAIL_KEPT);
        }
        return type.equalsIgnoreCase("phoneNumber")
                ? masked(value, 0, PHONE_KEPT)
                : masked(value, OTHER_KEPT, 0);
    }

    /// A name; where a number stands for a customer without one, it is masked like a number.
    static String maskedName(String name) {
        return masked(isNumber(name) ? "phoneNumber" : "", name);
    }

    private static boolean isNumber(String text) {
        long digits = text.codePoints().filter(Character::isDigit).count();
        return digits >= LEAST_DIGITS
                && text.codePoints().noneMatch(c -> Character.isLetter(c) || c == '_');
    }

    private static String masked(String value, int leading, int trailing) {
        int length = value.codePointCount(0, value.length());
        if (length <= leading + trailing) {
            return HIDDEN.repeat(length);
        }
        int from = value.offsetByCodePoints(0, leading);
        int to = value.offsetByCodePoints(value.length(), -trailing);
        return value.substring(0, from)
                + HIDDEN.repeat(length - leading - trailing)
                + value.substring(to);
    }
}
