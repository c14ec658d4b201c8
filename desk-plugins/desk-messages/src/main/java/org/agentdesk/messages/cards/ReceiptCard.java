package org.agentdesk.messages.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Moments;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.messages.text.Direction;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;

/// RECEIPT: what was bought, what it came to, and where it goes.
final class ReceiptCard {

    /// The most lines of a receipt that are drawn.
    static final int MOST = 30;

    private static final int MOST_ADDRESS_LINES = 8;
    private static final int LONGEST_AMOUNT = 18;
    private static final double WIDE_AMOUNT = 110;

    private final Parts parts;
    private final Body.Receipt receipt;
    private final Money money;
    private final List<String> plain = new ArrayList<>();

    private ReceiptCard(Body.Receipt receipt, Parts parts) {
        this.parts = parts;
        this.receipt = receipt;
        this.money = new Money(receipt.currency(), parts.host().locale());
    }

    static Drawing draw(Body.Receipt body, MessageView message, RenderContext context) {
        return new ReceiptCard(body, new Parts(context.host())).draw();
    }

    private Drawing draw() {
        var nodes = new ArrayList<Node>(parts.text(receipt.text()));
        nodes.add(panel());
        var told = Excerpt.lines(receipt.text(), String.join("\n", plain));
        return new Drawing(List.copyOf(nodes), told);
    }

    private void tell(String line) {
        plain.add(Excerpt.of(line, Excerpt.VALUE));
    }

    private Node panel() {
        var title =
                receipt.merchant().isBlank() ? parts.words().get("receipt") : receipt.merchant();
        tell(title);
        var panel = parts.panel(parts.heading(Feather.SHOPPING_BAG, title, subtitle()));
        panel.getStyleClass().add("message-receipt");
        if (!receipt.items().isEmpty()) {
            panel.getChildren().add(parts.rule());
            panel.getChildren().addAll(items());
        }
        var sums = sums();
        if (!sums.isEmpty()) {
            panel.getChildren().add(parts.rule());
            panel.getChildren().addAll(sums);
        }
        var rest = fields();
        if (!rest.isEmpty()) {
            panel.getChildren().add(parts.rule());
            panel.getChildren().addAll(rest);
        }
        return panel;
    }

    private String subtitle() {
        var at = receipt.at();
        var number = receipt.orderNumber();
        var subtitle =
                Stream.of(
                                number.isBlank()
                                        ? ""
                                        : parts.words().get("receipt.order", Excerpt.label(number)),
                                at == null ? "" : Moments.shown(at, parts.host()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        tell(subtitle);
        return subtitle;
    }

    private List<Node> items() {
        var rows = new ArrayList<Node>();
        receipt.items().stream().limit(MOST).forEach(item -> rows.add(item(item)));
        int more = receipt.items().size() - MOST;
        if (more > 0) {
            rows.add(parts.more(more));
        }
        return rows;
    }

    private Node item(Body.Item item) {
        var words = parts.words();
        var title = item.title().isBlank() ? words.get("receipt.item") : item.title();
        boolean one = item.quantity().isBlank() || item.quantity().strip().matches("1(\\.0+)?");
        var name = one ? title : words.get("receipt.times", title, Excerpt.label(item.quantity()));
        var lines = new VBox(parts.line(name, "message-value"));
        if (!item.subtitle().isBlank()) {
            lines.getChildren().add(parts.note(Excerpt.of(item.subtitle(), Excerpt.VALUE)));
        }
        var price = money.shown(item.price());
        tell((name + "  " + price).strip());
        return row(lines, price, "message-amount");
    }

    private Node row(Region name, String amount, String style) {
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        var value = new Label(amount);
        value.getStyleClass().add(style);
        if (Direction.isMixed(amount)) {
            value.getStyleClass().add("message-mixed");
        }
        value.setMinWidth(amount.length() <= LONGEST_AMOUNT ? Region.USE_PREF_SIZE : WIDE_AMOUNT);
        var row = new HBox(name, value);
        row.getStyleClass().add("message-amount-row");
        return row;
    }

    private List<Node> sums() {
        var rows = new ArrayList<Node>();
        for (var total : receipt.totals()) {
            if (total.name().equals("TOTAL")) {
                adjustments(rows);
            }
            rows.add(sum(total(total.name()), total.amount(), total.name().equals("TOTAL")));
        }
        if (receipt.totals().stream().noneMatch(total -> total.name().equals("TOTAL"))) {
            adjustments(rows);
        }
        return rows;
    }

    private void adjustments(List<Node> rows) {
        receipt.adjustments().stream()
                .limit(MOST)
                .forEach(adjustment -> {
                    var name =
                            adjustment.name().isBlank()
                                    ? parts.words().get("receipt.adjustment")
                                    : adjustment.name();
                    rows.add(sum(name, adjustment.amount(), false));
                });
        int more = receipt.adjustments().size() - MOST;
        if (more > 0) {
            rows.add(parts.more(more));
        }
    }

    private String total(String name) {
        var key = "receipt.total." + name;
        return parts.words().has(key) ? parts.words().get(key) : name;
    }

    private Node sum(String name, String amount, boolean whole) {
        var shown = money.shown(amount);
        tell((name + "  " + shown).strip());
        return whole
                ? row(parts.line(name, "message-total"), shown, "message-total-amount")
                : row(parts.line(name, "message-muted-value"), shown, "message-amount");
    }

    private List<Node> fields() {
        var fields = new ArrayList<Node>();
        field(fields, "receipt.payment", receipt.paymentMethod());
        field(fields, "receipt.recipient", receipt.recipient());
        field(fields, "receipt.address", address());
        return fields;
    }

    /// Postal code and city share a line.
    private String address() {
        var sent = receipt.source().get("address");
        var city = (sent.get("postalCode").text() + " " + sent.get("city").text()).strip();
        return city.isEmpty()
                ? receipt.address().stream()
                        .limit(MOST_ADDRESS_LINES)
                        .map(Excerpt::label)
                        .collect(Collectors.joining("\n"))
                : Excerpt.lines(
                        sent.get("street1").text(),
                        sent.get("street2").text(),
                        city,
                        sent.get("state").text(),
                        sent.get("country").text());
    }

    private void field(List<Node> fields, String key, String value) {
        if (!value.isBlank()) {
            fields.add(parts.field(parts.words().get(key), value));
            tell(parts.words().get(key) + ": " + value.replace("\n", ", "));
        }
    }
}
