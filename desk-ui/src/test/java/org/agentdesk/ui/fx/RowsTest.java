package org.agentdesk.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final ObservableList<String> rows = FXCollections.observableArrayList("a", "b");
    private final ObservableList<StringBuilder> nodes = FXCollections.observableArrayList();
    private final List<String> built = new ArrayList<>();

    private StringBuilder node(String row) {
        built.add(row);
        return new StringBuilder(row);
    }

    private String shown() {
        return String.join(" ", nodes);
    }

    @Test
    void keepsTheNodeOfARowThatStays() {
        Rows.follow(rows, nodes, this::node);
        var b = nodes.get(1);
        rows.set(0, "x");
        rows.add("c");
        assertEquals("x b c", shown());
        assertSame(b, nodes.get(1));
        rows.remove("x");
        assertEquals("b c", shown());
    }

    @Test
    void buildsNothingThatNobodySees() {
        var seen = new SimpleBooleanProperty();
        Rows.followWhile(seen, rows, nodes, this::node);
        rows.add("c");
        assertEquals(List.of(), built);
        seen.set(true);
        assertEquals("a b c", shown());
        rows.remove("a");
        assertEquals("b c", shown());
        seen.set(false);
        rows.add("d");
        assertEquals("", shown());
        seen.set(true);
        assertEquals("b c d", shown());
    }
}
