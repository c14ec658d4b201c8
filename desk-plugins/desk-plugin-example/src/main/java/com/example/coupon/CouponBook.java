package com.example.coupon;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The coupons that were seen in each conversation: the renderer writes them down, the panel lists
/// them. The parts of a plug-in may share objects like this; all of it lives on the JavaFX thread.
final class CouponBook {

    /// Conversations come and go all day; the oldest are forgotten.
    private static final int MOST_CONVERSATIONS = 50;

    private final Map<String, ObservableList<Coupon>> pages =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, ObservableList<Coupon>> eldest) {
                    return size() > MOST_CONVERSATIONS;
                }
            };

    /// The coupons of a conversation, always the same list while it is remembered.
    ObservableList<Coupon> of(String conversationId) {
        return pages.computeIfAbsent(conversationId, _ -> FXCollections.observableArrayList());
    }

    /// Writes a coupon down, once.
    void saw(String conversationId, Coupon coupon) {
        var page = of(conversationId);
        if (!coupon.code().isEmpty() && !page.contains(coupon)) {
            page.add(coupon);
        }
    }
}
