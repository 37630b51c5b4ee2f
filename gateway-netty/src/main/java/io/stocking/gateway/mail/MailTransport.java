package io.stocking.gateway.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

/** Hands mails in to an SMTP server, each over a connection of its own. */
final class MailTransport {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final SmtpSettings settings;
    private final Session session;

    MailTransport(final SmtpSettings settings) {
        this.settings = settings;
        final Properties properties = new Properties();
        final String prefix = "mail.smtp.";
        final String millis = Long.toString(TIMEOUT.toMillis());
        properties.put(prefix + "connectiontimeout", millis);
        properties.put(prefix + "timeout", millis);
        properties.put(prefix + "writetimeout", millis);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.enable", Boolean.toString(settings.tls()));
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "starttls.required", Boolean.toString(!settings.tls() && settings.user() != null));
        properties.put(prefix + "auth", Boolean.toString(settings.user() != null));
        session = Session.getInstance(properties);
    }

    /** Returns when the server has taken it; blocks for some multiples of ten seconds at most. */
    void send(final Mail mail) throws MessagingException {
        final MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(new Date());
        message.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
