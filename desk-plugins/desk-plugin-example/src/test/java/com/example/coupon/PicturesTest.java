package com.example.coupon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.agentdesk.plugin.testkit.Gallery;
import org.junit.jupiter.api.Test;

/// Draws every sample, to be looked at in `target/gallery`.
class PicturesTest {

    @Test
    void drawsEverySampleInEveryLook() throws Exception {
        var pictures =
                Gallery.of(new CouponPlugin()).draw(CouponSamples.all(), Path.of("target/gallery"));
        assertEquals(3 * 8, pictures.size());
    }
}
