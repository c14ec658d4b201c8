package org.agentdesk.messages;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.agentdesk.core.cim.Body;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.testkit.TestHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws every card as pictures in `target/gallery`, in the window's colours, for people to look
/// at: `mvn … -Dtest=CardGallery -Dgallery=true`. From the left: inbound, outbound, mirrored,
/// narrow.
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class CardGallery {

    private static final Path FOLDER = Path.of("target/gallery");
    private static final Path DESK = Path.of("../../desk-ui/src/main/resources/org/agentdesk/ui");
    private static final double WIDE = 400;
    private static final double NARROW = 290;

    @Test
    void drawsEveryCard() throws Exception {
        Files.createDirectories(FOLDER);
        FxToolkit.registerPrimaryStage();
        for (var font : List.of("Regular", "Medium", "SemiBold", "Bold")) {
            var file = DESK.resolve("theme/fonts/Inter-" + font + ".ttf");
            Font.loadFont(file.toUri().toString(), 13);
        }
        for (var theme : List.of("light", "dark")) {
            draw(Bodies.usual(), "", theme, Locale.ENGLISH);
            draw(Bodies.scripts(), "-scripts", theme, Locale.forLanguageTag("ar-AE"));
        }
    }

    private static void draw(Map<String, Body> bodies, String suffix, String theme, Locale locale)
            throws Exception {
        for (var entry : bodies.entrySet()) {
            var picture = fx(() -> picture(entry.getValue(), theme, locale));
            Files.write(
                    FOLDER.resolve(entry.getKey() + suffix + "-" + theme + ".png"), png(picture));
        }
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static Image picture(Body body, String theme, Locale locale) throws IOException {
        var ui = "atlantafx/base/theme/primer-" + theme + ".css";
        Application.setUserAgentStylesheet(
                Objects.requireNonNull(ClassLoader.getSystemResource(ui)).toExternalForm());
        var host = new TestHost(locale);
        host.media().put(URI.create("https://x.example/lamp.png"), lamp());
        var row =
                new HBox(
                        column(body, host, false, false, WIDE),
                        column(body, host, true, false, WIDE),
                        column(body, host, false, true, WIDE),
                        column(body, host, false, false, NARROW));
        row.getStylesheets().addAll(new MessagesPlugin().stylesheets());
        row.getStyleClass().add("surface");
        var scene = new Scene(row);
        scene.getStylesheets()
                .addAll(
                        sheet("theme/" + theme + ".css"),
                        sheet("theme/desk.css"),
                        sheet("conversation/Conversation.css"));
        row.applyCss();
        row.layout();
        return row.snapshot(null, null);
    }

    private static Node column(
            Body body, TestHost host, boolean outbound, boolean mirrored, double width) {
        var sample = Sample.message(body, outbound);
        var rendered = renderer(body).create(sample, Sample.context(host));
        var bubble = new StackPane(rendered.node());
        bubble.getStyleClass().addAll("bubble", outbound ? "own" : "other");
        bubble.setMaxWidth(width - 24);
        bubble.setMinWidth(0);
        var line = new HBox(bubble);
        line.setAlignment(outbound ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        line.getStyleClass().addAll("bubble-row", outbound ? "outbound" : "inbound");
        line.setNodeOrientation(
                mirrored ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        line.setStyle("-fx-padding: 12");
        line.setFillHeight(false);
        line.setPadding(new Insets(12));
        line.setPrefWidth(width);
        line.setMinWidth(width);
        line.setMaxWidth(width);
        return line;
    }

    static MessageRenderer renderer(Body body) {
        MessageRenderer any = null;
        for (var contribution : new MessagesPlugin().contributions()) {
            if (contribution instanceof MessageRenderer renderer) {
                if (renderer.bodyTypes().contains(body.type())) {
                    return renderer;
                }
                any = renderer.bodyTypes().contains(MessageRenderer.ANY_TYPE) ? renderer : any;
            }
        }
        return Objects.requireNonNull(any);
    }

    private static String sheet(String name) throws IOException {
        URL file = DESK.resolve(name).toUri().toURL();
        return file.toExternalForm();
    }

    private static byte[] lamp() throws IOException {
        try (var file = CardGallery.class.getResourceAsStream("wide.png")) {
            return file.readAllBytes();
        }
    }

    private static byte[] png(Image image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var data = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(data)) {
            for (int y = 0; y < height; y++) {
                out.write(0);
                for (int x = 0; x < width; x++) {
                    int rgb = image.getPixelReader().getArgb(x, y);
                    out.write(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
                }
            }
        }
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.writeLong(0x89504E470D0A1A0AL);
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", data.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        var type = name.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(type);
        crc.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
