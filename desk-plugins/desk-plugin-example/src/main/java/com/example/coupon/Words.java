package com.example.coupon;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// The plug-in's words in the language of the window. The bundle is the plug-in's own.
record Words(Locale locale) {

    String get(String key, Object... values) {
        var bundle = ResourceBundle.getBundle("com.example.coupon.words", locale);
        return values.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(values);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }
}
