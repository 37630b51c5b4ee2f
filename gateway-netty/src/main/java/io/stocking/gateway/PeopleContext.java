package io.stocking.gateway;

import io.stocking.gateway.mail.SmtpSettings;
import io.stocking.gateway.rest.oauth.OAuthSettings;
import io.stocking.persistence.user.MailTokens;
import io.stocking.persistence.user.OAuthIdentities;
import java.net.URI;
import java.util.List;

/** How people find the site and come back to it: its address, mail, log-in by other sites; with defaults. */
public final class PeopleContext {
    private URI publicUrl;
    private SmtpSettings smtp;
    private MailTokens mailTokens;
    private OAuthSettings oauth = OAuthSettings.of(List.of());
    private OAuthIdentities identities;

    /** Address by which browsers know the site; null (the default) = the Host header of each request. */
    public PeopleContext publicUrl(final URI value) {
        publicUrl = value;
        return this;
    }

    /** Where mail is handed in; null (the default) = none is sent. Needs a public URL. */
    public PeopleContext smtp(final SmtpSettings value) {
        smtp = value;
        return this;
    }

    /** The links in mails; needed where mail is sent. */
    public PeopleContext mailTokens(final MailTokens value) {
        mailTokens = value;
        return this;
    }

    /** Log-in by other sites; none by default. */
    public PeopleContext oauth(final OAuthSettings value) {
        oauth = value;
        return this;
    }

    /** Users who log in by other sites; needed when there are any. */
    public PeopleContext identities(final OAuthIdentities value) {
        identities = value;
        return this;
    }

    void conclude() {
        if (publicUrl != null && (publicUrl.getScheme() == null || publicUrl.getAuthority() == null)) {
            throw new IllegalArgumentException("publicUrl " + publicUrl + " has no scheme or host");
        }
        if (smtp != null) {
            GatewayContext.requireSet("publicUrl, to which mails link,", publicUrl);
            GatewayContext.requireSet("mailTokens", mailTokens);
        }
        if (!oauth.providers().isEmpty()) {
            GatewayContext.requireSet("identities", identities);
        }
    }

    URI publicUrl() {
        return publicUrl;
    }

    boolean isSecure() {
        return publicUrl != null && "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    SmtpSettings smtp() {
        return smtp;
    }

    MailTokens mailTokens() {
        return mailTokens;
    }

    OAuthSettings oauth() {
        return oauth;
    }

    OAuthIdentities identities() {
        return identities;
    }
}
