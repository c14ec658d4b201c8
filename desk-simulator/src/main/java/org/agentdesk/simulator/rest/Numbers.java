package org.agentdesk.simulator.rest;

/// Numbers in addresses.
final class Numbers {
    private Numbers() {}

    /// A number from 0 to 999,999; what follows the digits, such as a stray comma, is left out.
    static int of(String text, int otherwise) {
        var digits = text.replaceAll("\\D.*", "");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }
}
