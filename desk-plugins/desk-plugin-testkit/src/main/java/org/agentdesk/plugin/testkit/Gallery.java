package org.agentdesk.plugin.testkit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.DeskPlugin;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.RenderContext;

/// Draws what a plug-in makes of messages as PNG files, for people to look at: to the agent and
/// from the agent, light and dark, left to right and right to left. The bubbles and colours are
/// near those of the desk; `./desk plugin run` shows the real ones.
public final class Gallery {

    private static final double WIDTH = 460;
    private static final long FOR_PICTURES_TO_COME = 150;

    private final DeskPlugin plugin;

    private Gallery(DeskPlugin plugin) {
        this.plugin = plugin;
    }

    /// A gallery of one plug-in, which is closed after the last picture.
    public static Gallery of(DeskPlugin plugin) {
        return new Gallery(plugin);
    }

    /// Draws bodies into a folder, which is made if need be.
    ///
    /// @return the files, eight for each body
    public List<Path> draw(List<Json.Obj> bodies, Path folder) throws Exception {
        Files.createDirectories(folder);
        var renderers =
                plugin.contributions().stream()
                        .filter(MessageRenderer.class::isInstance)
                        .map(MessageRenderer.class::cast)
                        .toList();
        var files = new ArrayList<Path>();
        for (int i = 0; i < bodies.size(); i++) {
            for (var look : Look.all()) {
                var type = bodies.get(i).get("type").text().toLowerCase(Locale.ROOT);
                var name =
                        "%02d-%s-%s.png".formatted(i + 1, type.replaceAll("\\W", "_"), look.name());
                var file = folder.resolve(name);
                write(draw(renderers, bodies.get(i), look), file);
                files.add(file);
            }
        }
        FxThread.run(plugin::close);
        return List.copyOf(files);
    }

    /// One way to look at a message.
    private record Look(boolean outbound, Palette palette, NodeOrientation orientation) {

        static List<Look> all() {
            var all = new ArrayList<Look>();
            for (boolean outbound : List.of(false, true)) {
                for (var palette : Palette.values()) {
                    all.add(new Look(outbound, palette, NodeOrientation.LEFT_TO_RIGHT));
                    all.add(new Look(outbound, palette, NodeOrientation.RIGHT_TO_LEFT));
                }
            }
            return all;
        }

        String name() {
            return (outbound ? "outbound-" : "inbound-")
                    + palette.name().toLowerCase(Locale.ROOT)
                    + (orientation == NodeOrientation.LEFT_TO_RIGHT ? "-ltr" : "-rtl");
        }
    }

    private BufferedImage draw(List<MessageRenderer> renderers, Json.Obj body, Look look)
            throws Exception {
        var message = Samples.message(Samples.body(body), look.outbound());
        var host = Samples.host();
        var context = new RenderContext(host, new TestConversation(), "agent-1");
        var rendered =
                FxThread.call(() -> {
                    host.theme().set(look.palette().theme());
                    return rendererOf(renderers, message.message().body().type())
                            .create(message, context);
                });
        var page = FxThread.call(() -> page(rendered.node(), look));
        Thread.sleep(FOR_PICTURES_TO_COME);
        return FxThread.call(() -> {
            page.applyCss();
            page.layout();
            var picture = page.getScene().snapshot(null);
            rendered.dispose();
            return copy(picture);
        });
    }

    private static MessageRenderer rendererOf(List<MessageRenderer> renderers, String type) {
        return renderers.stream()
                .filter(renderer -> renderer.bodyTypes().contains(type))
                .findFirst()
                .or(() ->
                        renderers.stream()
                                .filter(renderer ->
                                        renderer.bodyTypes().contains(MessageRenderer.ANY_TYPE))
                                .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no renderer for " + type));
    }

    private VBox page(Node node, Look look) {
        var bubble = new StackPane(node);
        bubble.setMaxWidth(WIDTH * 0.8);
        bubble.setStyle(
                "-fx-padding: 8 12 9 12; -fx-background-radius: 14; -fx-background-color: %s;"
                        .formatted(look.outbound() ? "-kit-outbound" : "-kit-inbound"));
        var page = new VBox(bubble);
        page.setAlignment(look.outbound() ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        page.setFillWidth(false);
        page.setStyle("-fx-padding: 16; -fx-background-color: -kit-page;");
        var scene = new Scene(new StackPane());
        scene.setNodeOrientation(look.orientation());
        scene.getStylesheets().add(look.palette().stylesheet());
        scene.getStylesheets().addAll(plugin.stylesheets());
        scene.setRoot(page); // only now, so that every colour is there when the styles are read
        page.setMinWidth(WIDTH);
        page.setMaxWidth(WIDTH);
        return page;
    }

    private static BufferedImage copy(Image picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageIO.write(picture, "png", file.toFile());
    }
}
