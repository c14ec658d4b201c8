package org.agentdesk.core.cim;

/// The wire's names of the body types.
final class BodyTypes {

    private BodyTypes() {}

    static String nameOf(Body.Typed body) {
        return switch (body) {
            case Body.Plain _ -> "PLAIN";
            case Body.Image _ -> "IMAGE";
            case Body.Video _ -> "VIDEO";
            case Body.Audio _ -> "AUDIO";
            case Body.File _ -> "FILE";
            case Body.Multimedia _ -> "MULTIMEDIA";
            case Body.Button _ -> "BUTTON";
            case Body.Carousel _ -> "CAROUSEL";
            case Body.Location _ -> "LOCATION";
            case Body.Contact _ -> "CONTACT";
            case Body.Sticker _ -> "STICKER";
            case Body.Url _ -> "URL";
            case Body.Receipt _ -> "RECEIPT";
            case Body.Template _ -> "TEMPLATE";
            case Body.Voice _ -> "VOICE";
            case Body.WrapUp _ -> "WRAPUP";
            case Body.Comment _ -> "COMMENT";
            case Body.Email _ -> "EMAIL";
            case Body.Notification _ -> "NOTIFICATION";
            case Body.DeliveryNotification _ -> "DELIVERYNOTIFICATION";
            case Body.DeletedNotification _ -> "DELETEDNOTIFICATION";
            case Body.Custom _ -> "CUSTOM";
            case Body.Action _ -> "ACTION";
        };
    }
}
