package org.agentdesk.messages.cards;

import java.util.List;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.CardRenderer;
import org.agentdesk.plugin.Contribution;

/// The renderers of this package.
public final class Cards {

    private Cards() {}

    /// All of them.
    public static List<Contribution> all() {
        return List.of(
                new CardRenderer<>("LOCATION", Body.Location.class, LocationCard::draw),
                new CardRenderer<>("CONTACT", Body.Contact.class, ContactCard::draw),
                new CardRenderer<>("URL", Body.Url.class, UrlCard::draw),
                new CardRenderer<>("BUTTON", Body.Button.class, ButtonsCard::draw),
                new CardRenderer<>("CAROUSEL", Body.Carousel.class, CarouselCard::draw),
                new CardRenderer<>("RECEIPT", Body.Receipt.class, ReceiptCard::draw),
                new CardRenderer<>("TEMPLATE", Body.Template.class, TemplateCard::draw));
    }
}
