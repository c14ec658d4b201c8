package org.agentdesk.messages.cards;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.agentdesk.messages.card.Excerpt;

/// Amounts in the currency of a receipt, as people of the window's language write them. Pure.
///
/// @param code the currency's code or sign as it came; may be `""`
record Money(String code, Locale locale) {

    /// What is read as a number; everything else is shown as it came.
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(?:\\.\\d{1,6})?");

    private static final int MOST_DIGITS = 6;

    String shown(String amount) {
        var text = amount.strip();
        if (text.isEmpty()) {
            return "";
        }
        if (!NUMBER.matcher(text).matches()) {
            return Excerpt.label(text);
        }
        var number = new BigDecimal(text);
        var currency = currency();
        if (currency.isEmpty()) {
            var format = NumberFormat.getInstance(locale);
            format.setMinimumFractionDigits(Math.min(number.scale(), MOST_DIGITS));
            format.setMaximumFractionDigits(MOST_DIGITS);
            return (format.format(number) + " " + Excerpt.label(code)).strip();
        }
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency.get());
        int usual = Math.max(0, currency.get().getDefaultFractionDigits());
        format.setMinimumFractionDigits(usual);
        format.setMaximumFractionDigits(Math.max(usual, number.stripTrailingZeros().scale()));
        return Excerpt.undirected(format.format(number));
    }

    private Optional<Currency> currency() {
        try {
            return Optional.of(Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
