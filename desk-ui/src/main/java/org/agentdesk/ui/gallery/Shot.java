package org.agentdesk.ui.gallery;

import javafx.scene.image.Image;

/// A picture that was taken.
///
/// @param subject what it shows: `image-inbound`, `event-agent_subscribed`
/// @param look `light-ltr`, `dark-rtl` …
record Shot(String subject, String look, Image image) {

    String file() {
        return subject + "-" + look + ".png";
    }
}
