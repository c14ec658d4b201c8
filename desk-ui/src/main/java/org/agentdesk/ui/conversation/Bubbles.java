package org.agentdesk.ui.conversation;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ObservableMap;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;

/// What every bubble of a transcript needs.
///
/// @param draw draws a message
/// @param actions what can be done with a message beside copying it
/// @param retry sends a failed message again, by its id
/// @param discard takes a failed message away, by its id
/// @param uploads how much of the files under way is on the server, in percent, by message
/// @param seen which colleagues have read up to a message and no further, by message
/// @param quoting answers, and what they answer
/// @param goTo goes to a message, by its id
/// @param widest the widest a bubble may be now, in pixels
record Bubbles(
        Function<MessageView, RenderedMessage> draw,
        Function<MessageView, List<MenuEntry>> actions,
        Consumer<String> retry,
        Consumer<String> discard,
        ObservableMap<String, Integer> uploads,
        ObservableMap<String, List<String>> seen,
        Quoting quoting,
        Consumer<String> goTo,
        ObservableDoubleValue widest,
        Locale locale,
        ZoneId zone) {

    /// The same with another width.
    Bubbles noWiderThan(double width) {
        return new Bubbles(
                draw,
                actions,
                retry,
                discard,
                uploads,
                seen,
                quoting,
                goTo,
                new SimpleDoubleProperty(width),
                locale,
                zone);
    }

    /// The time of day as people of the locale write it.
    DateTimeFormatter time() {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    /// The whole date and time.
    DateTimeFormatter moment() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
    }
}
