package com.example.coupon;

import javafx.scene.Node;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;

/// One coupon in its bubble. It listens to nothing, so there is nothing to give back.
final class RenderedCoupon implements RenderedMessage {

    private final CouponCard card;
    private final CouponBook book;
    private final String conversationId;
    private String plainText = "";

    RenderedCoupon(MessageView message, RenderContext context, CouponBook book) {
        this.card = new CouponCard(context.host());
        this.book = book;
        this.conversationId = context.conversation().view().id();
        update(message);
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public String plainText() {
        return plainText;
    }

    @Override
    public void update(MessageView message) {
        var coupon = Coupon.of(message.message().body().source());
        card.show(coupon);
        book.saw(conversationId, coupon);
        plainText = (coupon.discount() + " " + coupon.code()).strip();
    }

    @Override
    public void dispose() {}
}
