package org.agentdesk.messages.mail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.MessagesPlugin;
import org.agentdesk.messages.Sample;
import org.agentdesk.messages.text.PlainRenderer;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.testkit.TestConversation;
import org.agentdesk.plugin.testkit.TestHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws mails, the form for them and emoji as pictures in `target/gallery`, for people to look at:
/// `mvn … -Dtest=MailGallery -Dgallery=true`.
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class MailGallery {

    private static final Path FOLDER = Path.of("target/gallery");
    private static final Path LOOK = Path.of("../../desk-ui/src/main/resources/org/agentdesk/ui");

    private static final String ORDER =
            """
            <div style="display:none">preview &#847; &zwnj; &nbsp;</div>
            <table role="presentation" width="100%"><tr><td><img src="https://shop.example/logo.png" alt="Shop logo" width="120"></td></tr>
            <tr><td><h1>Thanks for your order</h1>
            <p>Hello <b>Cara</b>, your order <i>40117</i> is <u>on its way</u> &#128666;. It costs <s>49.90</s> <b>42.50 EUR</b>.</p>
            <h3>What you bought</h3>
            <table><tr><th>Item</th><th>Quantity</th><th>Price</th></tr>
            <tr><td>Lamp, brass, with a long cable</td><td>1</td><td>30.00</td></tr>
            <tr><td>Bulb</td><td>2</td><td>12.50</td></tr></table>
            <ul><li>Delivery by <a href="https://parcel.example/t/1">parcel.example</a></li><li>Signature needed<ol><li>by you</li><li>or a neighbour</li></ol></li></ul>
            <p>Confirm at <a href="https://evil.example/x">www.bank.example/login</a> today.</p>
            <pre>code:  40117
            pin:   0000</pre><hr><p>Bye &#128075;&#127997;</p></td></tr></table>
            <img src="https://shop.example/open.gif" width="1" height="1">
            <div class="gmail_quote">On Monday Ann wrote:<blockquote><p>When will it come?</p><blockquote>Older still</blockquote></blockquote></div>
            """;

    private static final String ARABIC =
            """
            <div dir="rtl"><h2>شكراً لطلبك</h2><p>مرحباً <b>سارة</b>، طلبك رقم 40117 في الطريق 🚚 وسيصل غداً بين الساعة 9 و12.</p>
            <table><tr><th>السلعة</th><th>السعر</th></tr><tr><td>مصباح نحاسي</td><td>30.00</td></tr><tr><td>لمبة</td><td>12.50</td></tr></table>
            <ul><li>التوصيل إلى المنزل</li><li>الدفع عند الاستلام</li></ul><blockquote>متى يصل الطلب؟</blockquote></div>
            """;

    private static List<Attachment> files() {
        return List.of(
                new Attachment(
                        "https://f.example/1", "application/pdf", 182_400, "invoice-40117.pdf", ""),
                new Attachment(
                        "https://f.example/2",
                        "",
                        1_400_000,
                        "setup-of-a-very-long-name-that-does-not-fit-anywhere.exe",
                        ""));
    }

    @Test
    void draw() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
        for (var theme : List.of("light", "dark")) {
            shoot(
                    "mail-" + theme,
                    theme,
                    "other",
                    false,
                    560,
                    () -> mail(Mails.mail("Your order 40117", "", ORDER, files())));
            shoot("mail-asked-" + theme, theme, "other", false, 560, () -> asked(ORDER));
            shoot(
                    "mail-own-" + theme,
                    theme,
                    "own",
                    false,
                    560,
                    () ->
                            mail(
                                    Mails.mail(
                                            "Re: Your order",
                                            "",
                                            "<p>Dear Cara,<br>see <a"
                                                + " href='https://a.example/b'>here</a>.</p><ul><li>one<li>two</ul>",
                                            files())));
            shoot(
                    "mail-rtl-" + theme,
                    theme,
                    "other",
                    true,
                    560,
                    () -> mail(Mails.mail("طلبك 40117", "", ARABIC, files())));
            shoot(
                    "mail-narrow-" + theme,
                    theme,
                    "other",
                    false,
                    300,
                    () -> mail(Mails.mail("Your order 40117", "", ORDER, files())));
            shoot(
                    "mail-text-" + theme,
                    theme,
                    "other",
                    false,
                    560,
                    () ->
                            mail(
                                    Mails.text(
                                            "Hi Ann,\n\n"
                                                    + "see https://a.example/x or write to"
                                                    + " dora@example.org.\n\n"
                                                    + "Cara\n\n"
                                                    + "On Mon, Ann <ann@shop.example> wrote:\n"
                                                    + "> When?\n"
                                                    + "> > Now")));
            shoot(
                    "form-reply-" + theme,
                    theme,
                    "form",
                    false,
                    560,
                    () -> form(Mails.mail("Your order 40117", "x", "", files()), "REPLY_ALL"));
            shoot(
                    "form-forward-" + theme,
                    theme,
                    "form",
                    false,
                    560,
                    () -> form(Mails.mail("Your order 40117", "x", "", files()), "FORWARD"));
            shoot(
                    "form-rtl-" + theme,
                    theme,
                    "form",
                    true,
                    560,
                    () -> form(Mails.mail("طلبك 40117", "متى يصل", "", files()), "REPLY"));
            shoot("emoji-" + theme, theme, "other", false, 460, MailGallery::emoji);
            shoot("emoji-own-" + theme, theme, "own", false, 460, MailGallery::emoji);
        }
    }

    private static RenderContext context() {
        return new RenderContext(
                new TestHost(), new TestConversation(TestConversation.withChannel("EMAIL")), "a1");
    }

    private static Node mail(Body.Email mail) {
        return new EmailRenderer(Runnable::run, new Answering())
                .create(Sample.message(mail), context())
                .node();
    }

    private static Node asked(String html) {
        var host = new TestHost();
        try (var file = MailGallery.class.getResourceAsStream("/org/agentdesk/messages/wide.png")) {
            host.media()
                    .put(java.net.URI.create("https://shop.example/logo.png"), file.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var context = new RenderContext(host, new TestConversation(), "a1");
        var node =
                new EmailRenderer(Runnable::run, new Answering())
                        .create(
                                Sample.message(Mails.mail("Your order 40117", "", html, files())),
                                context)
                        .node();
        pressAll(node);
        return node;
    }

    private static void pressAll(Node node) {
        if (node instanceof ButtonBase button
                && button.getStyleClass().contains("message-mail-fold")) {
            button.fire();
        } else if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(MailGallery::pressAll);
        }
    }

    private static Node form(Body.Email about, String way) {
        var answering = new Answering();
        answering.ask("m1", Answering.Way.valueOf(way));
        var form =
                new EmailComposer(Runnable::run, answering)
                        .open(context(), Sample.message(about), Json.Null.NULL);
        form.outbound();
        return form.node();
    }

    private static Node emoji() {
        var box = new VBox(14);
        for (var text :
                List.of(
                        "Thanks a lot 😀 your parcel 📦 is on its way 🚚, see you 👋🏽 tomorrow. A"
                            + " long line with 👨‍👩‍👧‍👦 a family and a flag 🇩🇪 and"
                            + " 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and keycaps 1️⃣2️⃣ and hearts ❤️ and text ❤ © ™.",
                        "**Bold 🎉** and *italic ✨* and `code 🐛`\n- item 🍎\n- item 🍌",
                        "شكراً 🙏 جزيلاً 😀 على المساعدة 👍🏻",
                        "👍",
                        "😂 ❤️ 🎉",
                        "😀😃😄😁😆😅🤣😂🙂🙃🫠😉😊😇🥰😍🤩😘😗☺️😚😙🥲😋😛😜🤪😝🤑🤗🤭🫢🫣🤫🤔🫡🤐🤨😐😑😶🫥",
                        "[👍](https://shop.example/yes) and unknown 🫪 stays")) {
            box.getChildren()
                    .add(
                            new PlainRenderer()
                                    .create(Sample.message(new Body.Plain(text)), context())
                                    .node());
        }
        return box;
    }

    private static void shoot(
            String name,
            String theme,
            String bubble,
            boolean rtl,
            double width,
            Supplier<Node> what)
            throws Exception {
        var stage =
                fx(() -> {
                    for (var font : List.of("Regular", "Medium", "SemiBold", "Bold")) {
                        try (var file =
                                Files.newInputStream(
                                        LOOK.resolve("theme/fonts/Inter-" + font + ".ttf"))) {
                            Font.loadFont(file, 13);
                        }
                    }
                    var node = new StackPane(what.get());
                    node.getStyleClass()
                            .addAll(
                                    bubble.equals("form")
                                            ? List.of("form")
                                            : List.of("bubble", bubble));
                    node.setMaxWidth(width);
                    var row = new VBox(node);
                    row.setStyle("-fx-padding: 16; -fx-background-color: -desk-surface;");
                    var scene = new Scene(new StackPane(row), width + 40, 960);
                    scene.setNodeOrientation(
                            rtl ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
                    scene.setUserAgentStylesheet(
                            Objects.requireNonNull(
                                            ClassLoader.getSystemResource(
                                                    "atlantafx/base/theme/primer-"
                                                            + theme
                                                            + ".css"))
                                    .toExternalForm());
                    for (var sheet :
                            List.of(
                                    "theme/" + theme + ".css",
                                    "theme/desk.css",
                                    "conversation/Conversation.css")) {
                        scene.getStylesheets().add(LOOK.resolve(sheet).toUri().toString());
                    }
                    scene.getStylesheets().addAll(new MessagesPlugin().stylesheets());
                    var window = new Stage();
                    window.setScene(scene);
                    window.show();
                    return window;
                });
        Thread.sleep(300);
        WaitForAsyncUtils.waitForFxEvents();
        save(fx(() -> stage.getScene().snapshot(null)), FOLDER.resolve(name + ".png"));
        fx(() -> {
            stage.hide();
            return null;
        });
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void save(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var packed = new ByteArrayOutputStream();
        try (var rows = new DataOutputStream(new DeflaterOutputStream(packed))) {
            for (int y = 0; y < height; y++) {
                rows.write(0);
                for (int x = 0; x < width; x++) {
                    rows.writeInt(Integer.rotateLeft(image.getPixelReader().getArgb(x, y), 8));
                }
            }
        }
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 6, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        Files.write(file, bytes.toByteArray());
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
