package org.agentdesk.messages.media;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// The size at which something fits into a box; never larger than it is.
record Fit(double width, double height) {

    static Fit of(double width, double height, double widest, double highest) {
        double scale = Math.min(1, Math.min(widest / width, highest / height));
        return new Fit(Math.max(1, width * scale), Math.max(1, height * scale));
    }

    /// A picture in a box.
    static ImageView view(Image image, double widest, double highest) {
        var size = of(image.getWidth(), image.getHeight(), widest, highest);
        var view = new ImageView(image);
        view.setFitWidth(size.width());
        view.setFitHeight(size.height());
        view.setSmooth(true);
        return view;
    }
}
