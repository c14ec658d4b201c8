package org.agentdesk.ui.shell;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.ago;
import static org.agentdesk.ui.Samples.busy;
import static org.agentdesk.ui.Samples.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import org.agentdesk.core.model.Link;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ManualBeat;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.shell.ConnectionViewModel.Health;
import org.junit.jupiter.api.Test;

class ConnectionViewModelTest {

    private final DeskStates states = new DeskStates(busy());
    private final ManualBeat beat = new ManualBeat(NOW);
    private final ConnectionViewModel model =
            new ConnectionViewModel(new FakeDesk(), states, new Ticks(beat, beat), ZoneOffset.UTC);

    @Test
    void saysHowOldThePictureIsAndWhenItIsTriedAgain() {
        states.show(busy().withLink(new Link.Lost(ago(179), 1, in(4))));
        assertEquals(Health.LOST, model.healthProperty().get());
        assertTrue(model.bannerProperty().get().contains("02:01"));
        assertTrue(model.bannerProperty().get().endsWith("retrying in 4 s."));
        beat.pass(1);
        assertTrue(model.bannerProperty().get().endsWith("retrying in 3 s."));
        beat.pass(3);
        assertTrue(model.bannerProperty().get().endsWith("retrying now…"));
    }

    @Test
    void hasNoBannerWhileTheLinkIsThere() {
        assertEquals("", model.bannerProperty().get());
        assertEquals("Connected", model.wordProperty().get());
    }
}
