package org.agentdesk.messages.media;

/// How a picture lies in a view: how large, and where its middle is in the picture. Pure.
///
/// @param scale view pixels a picture pixel
/// @param x of the picture's point in the middle of the view
/// @param y of the picture's point in the middle of the view
record Zoom(double scale, double x, double y) {

    static final double STEP = 1.25;
    private static final double MOST = 8;

    /// All of it in the view, never larger than it is.
    static Zoom fit(double width, double height, double viewWidth, double viewHeight) {
        double scale = Math.min(1, Math.min(viewWidth / width, viewHeight / height));
        return new Zoom(scale, width / 2, height / 2);
    }

    /// Larger or smaller about the middle, between all of it and eightfold.
    Zoom by(double factor, double least) {
        return new Zoom(Math.clamp(scale * factor, Math.min(least, MOST), MOST), x, y);
    }

    /// Moved by view pixels; what is looked at stays in the picture.
    Zoom moved(double dx, double dy, double width, double height) {
        return new Zoom(
                scale, Math.clamp(x - dx / scale, 0, width), Math.clamp(y - dy / scale, 0, height));
    }
}
