/// E-mails: read, drawn and written without a browser.
@NullMarked
package org.agentdesk.messages.mail;

import org.jspecify.annotations.NullMarked;
