package org.agentdesk.ui.toolbar;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// For how long a conversation can be put on hold.
///
/// @param all the shortest first; never empty
public record HoldTimes(List<Duration> all) {

    /// As the platform's desks offer it.
    public static final HoldTimes STANDARD = ofMinutes(1, 3, 5, 7, 10);

    private static final int LONGEST = 24 * 60;

    public HoldTimes {
        all = List.copyOf(all);
    }

    private static HoldTimes ofMinutes(Integer... minutes) {
        return new HoldTimes(Stream.of(minutes).map(Duration::ofMinutes).toList());
    }

    /// Those that an administrator wrote down, as minutes with commas between them. What is no
    /// number of minutes up to a day is passed over; where nothing is left, the standard holds.
    public static HoldTimes read(String minutes) {
        var read =
                Stream.of(minutes.split(","))
                        .map(String::strip)
                        .filter(word -> word.matches("[0-9]{1,4}"))
                        .map(Integer::parseInt)
                        .filter(number -> number > 0 && number <= LONGEST)
                        .distinct()
                        .sorted()
                        .toArray(Integer[]::new);
        return read.length == 0 ? STANDARD : ofMinutes(read);
    }
}
