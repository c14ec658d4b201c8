package org.agentdesk.ui.toolbar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldTimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2, 5,15 | 2 5 15",
                "15,2,2 | 2 15",
                "5,x,-3,0,99999,1440 | 5 1440",
                "'' | 1 3 5 7 10",
                "a lot | 1 3 5 7 10"
            })
    void readsWhatAdministratorsWrote(String written, String minutes) {
        var read =
                HoldTimes.read(written).all().stream()
                        .map(d -> Long.toString(d.toMinutes()))
                        .collect(Collectors.joining(" "));
        assertEquals(minutes, read);
    }
}
