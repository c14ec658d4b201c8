package org.agentdesk.messages.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ZoomTest {

    @Test
    void fitsTheWholePictureAndNeverEnlargesIt() {
        assertEquals(new Zoom(0.5, 1_000, 500), Zoom.fit(2_000, 1_000, 1_000, 800));
        assertEquals(new Zoom(1, 50, 50), Zoom.fit(100, 100, 1_000, 800));
    }

    @Test
    void staysBetweenAllOfItAndEightfold() {
        var zoom = new Zoom(0.5, 10, 10);
        for (int i = 0; i < 50; i++) {
            zoom = zoom.by(Zoom.STEP, 0.5);
        }
        assertEquals(8, zoom.scale());
        for (int i = 0; i < 50; i++) {
            zoom = zoom.by(1 / Zoom.STEP, 0.5);
        }
        assertEquals(0.5, zoom.scale());
    }

    @Test
    void keepsThePictureInSight() {
        var zoom = new Zoom(2, 50, 50);
        assertEquals(new Zoom(2, 40, 55), zoom.moved(20, -10, 100, 100));
        assertEquals(new Zoom(2, 0, 100), zoom.moved(9_999, -9_999, 100, 100));
    }
}
