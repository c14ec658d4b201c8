package com.example.coupon;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.plugin.OpenComposer;

/// The form for a coupon: four lines, of which code and discount are needed.
final class CouponForm implements OpenComposer {

    private final Words words;
    private final GridPane grid = new GridPane();
    private final TextField code;
    private final TextField discount;
    private final TextField validUntil;
    private final TextField terms;
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();

    CouponForm(Words words, Json draft) {
        this.words = words;
        grid.getStyleClass().add("coupon-form");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), wide);
        code = field("code", draft);
        discount = field("discount", draft);
        discount.setPromptText(words.get("field.discount.prompt"));
        validUntil = field("validUntil", draft);
        validUntil.setPromptText(LocalDate.now().plusMonths(1).toString());
        terms = field("terms", draft);
        terms.setPromptText(words.get("field.terms.prompt"));
        check();
    }

    private TextField field(String name, Json draft) {
        var label = new Label(words.get("field." + name));
        var field = new TextField(draft.get(name).text());
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        field.setMinWidth(0);
        field.textProperty().subscribe(this::check);
        grid.addRow(grid.getRowCount(), label, field);
        return field;
    }

    private void check() {
        complete.set(coupon().filter(CouponForm::isUsable).isPresent());
    }

    /// Empty while the fields are still being made.
    private Optional<Coupon> coupon() {
        return terms == null ? Optional.empty() : Optional.of(Coupon.of(draft()));
    }

    private static boolean isUsable(Coupon coupon) {
        return !coupon.code().isEmpty() && !coupon.discount().isEmpty();
    }

    @Override
    public Node node() {
        return grid;
    }

    @Override
    public ObservableValue<Boolean> complete() {
        return complete.getReadOnlyProperty();
    }

    @Override
    public Json.Obj draft() {
        return Json.obj(
                "code", Json.of(code.getText()),
                "discount", Json.of(discount.getText()),
                "validUntil", Json.of(validUntil.getText()),
                "terms", Json.of(terms.getText()));
    }

    @Override
    public Optional<Outbound> outbound() {
        return coupon().filter(CouponForm::isUsable)
                .map(coupon -> coupon.body(words.get("text", coupon.discount(), coupon.code())))
                .map(Outbound::of);
    }

    @Override
    public void focus() {
        code.requestFocus();
    }

    @Override
    public void dispose() {}
}
