package org.agentdesk.ui.media;

import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.MediaException.Kind;
import org.agentdesk.ui.fx.Texts;

/// What the agent is told when a file or picture cannot be had. Safe from any thread.
final class Sentences {

    private final Texts texts = Texts.of(DeskMedia.class);

    MediaException noAddress() {
        return of(Kind.ADDRESS, "address");
    }

    MediaException notPublic() {
        return of(Kind.ADDRESS, "notPublic");
    }

    MediaException insecure() {
        return of(Kind.ADDRESS, "insecure");
    }

    MediaException gone() {
        return of(Kind.REFUSED, "gone");
    }

    MediaException refused(int status) {
        return of(Kind.REFUSED, "refused", Integer.toString(status));
    }

    MediaException empty() {
        return of(Kind.REFUSED, "empty");
    }

    MediaException unreachable() {
        return of(Kind.UNREACHABLE, "unreachable");
    }

    MediaException brokeOff() {
        return of(Kind.UNREACHABLE, "brokeOff");
    }

    MediaException tookTooLong() {
        return of(Kind.UNREACHABLE, "tookTooLong");
    }

    MediaException tooLarge(long most) {
        return of(Kind.TOO_LARGE, "tooLarge", most / Limits.MEGA);
    }

    MediaException tooManyPixels() {
        return of(Kind.TOO_LARGE, "tooManyPixels");
    }

    MediaException noPicture() {
        return of(Kind.WRONG_TYPE, "noPicture");
    }

    MediaException notDrawn(String format) {
        return of(Kind.WRONG_TYPE, "notDrawn", format);
    }

    MediaException packed() {
        return of(Kind.WRONG_TYPE, "packed");
    }

    MediaException program() {
        return of(Kind.LOCAL, "program");
    }

    MediaException notWritten() {
        return of(Kind.LOCAL, "notWritten");
    }

    MediaException notOpened() {
        return of(Kind.LOCAL, "notOpened");
    }

    private MediaException of(Kind kind, String key, Object... blanks) {
        return new MediaException(kind, texts.get(key, blanks));
    }
}
