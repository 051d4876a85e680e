/** What each kind of the catalogue is, and how else it is called: for choosing one, and for naming one in a word. */
export const catalogue = {
  'kind.linkedin-profile.about': 'What people see when they look you up before a call.',
  'kind.linkedin-profile.also': 'linked in, career network, professional profile, cv, recruiter, social',

  'kind.linkedin-headline.about': 'The one line that follows your name everywhere on LinkedIn.',
  'kind.linkedin-headline.also': 'tagline, job title, slogan, professional headline, linked in, intro',

  'kind.linkedin-about.about': 'The text below your name: who you help, how, and what to do next.',
  'kind.linkedin-about.also': 'summary, about section, about me, linked in, profile text, biography',

  'kind.linkedin-featured.about': 'The pictures and links that you pinned to your profile.',
  'kind.linkedin-featured.also': 'featured section, pinned, highlights, showcase, linked in, links',

  'kind.linkedin-posts.about': 'What you say there, and when you last did.',
  'kind.linkedin-posts.also': 'share, update, article, content, linked in, publish',

  'kind.linkedin-export.about': 'Your own copy of it: whom you never thanked, who still waits for an answer.',
  'kind.linkedin-export.also': 'archive, export, download my data, connections, messages, linked in',

  'kind.website.about': 'Your own pages, read the way a stranger would read them.',
  'kind.website.also':
    'homepage, site, web site, home page, domain, landing page, wordpress, squarespace, wix, webflow',

  'kind.thank-you-notes.about': 'A moment each month to thank the people who were good to you.',
  'kind.thank-you-notes.also': 'gratitude, appreciation, thanks, follow up, referral, card, letter, thank you',

  'kind.newsletter.about': 'The letter that your readers said yes to.',
  'kind.newsletter.also':
    'mailing, email newsletter, mailchimp, convertkit, kit, beehiiv, buttondown, subscribers, mailing list',

  'kind.blog.about': 'What you write in public, and how fresh the latest post looks.',
  'kind.blog.also': 'articles, posts, writing, journal, weblog, wordpress, ghost, essays',

  'kind.podcast.about': 'Your show: the next episode, and what the page says about it.',
  'kind.podcast.also': 'show, episode, audio, apple podcasts, spotify, recording, interview, feed',

  'kind.speaker-page.about': 'Where those who plan an event decide whether to write to you.',
  'kind.speaker-page.also': 'speaking, keynote, talks, conference, speaker profile, moderator, events, topics',

  'kind.booking-page.about': 'Where people find a time with you.',
  'kind.booking-page.also': 'scheduling, appointments, calendar, cal.com, savvycal, book a call, meeting link, acuity',

  'kind.portfolio.about': 'The work that you show.',
  'kind.portfolio.also': 'work samples, case studies, projects, showcase, references, gallery',

  'kind.author-page.about': 'Your page at a publisher, a magazine or a bookshop.',
  'kind.author-page.also': 'writer, books, publisher, contributor, byline, columnist',

  'kind.bio.about': 'The short text about you that others copy: one line, fifty words, a hundred.',
  'kind.bio.also': 'biography, about me, short bio, introduction, blurb, third person, boilerplate',

  'kind.email-signature.about': 'The few lines below every mail that you send.',
  'kind.email-signature.also': 'email footer, mail signature, sign-off, gmail, outlook',

  'kind.voicemail.about': 'What callers hear when you cannot answer.',
  'kind.voicemail.also': 'answering machine, phone, mailbox, telephone, greeting, call',

  'kind.headshot.about': 'The photo that people know you by.',
  'kind.headshot.also': 'photo, portrait, picture, profile picture, avatar, photographer',

  'kind.github.about': 'The page that shows your code and what you say about it.',
  'kind.github.also': 'git hub, code, repositories, open source, developer, readme, programming',

  'kind.youtube.about': 'Your channel: its front, its playlists, its latest video.',
  'kind.youtube.also': 'you tube, video, vlog, channel, studio',

  'kind.google-business.about': 'What Google and its maps show when people look for your business.',
  'kind.google-business.also': 'google my business, maps, local, reviews, opening hours, gmb, google profile',

  'kind.substack.about': 'Your letter on Substack: the latest issue and the About page.',
  'kind.substack.also': 'newsletter, letter, publication, subscribers, writing',

  'kind.instagram.about': 'Bio, link and the first nine pictures.',
  'kind.instagram.also': 'insta, ig, photos, reels, social, stories',

  'kind.facebook-page.about': "Your business's page: hours, button, pinned post.",
  'kind.facebook-page.also': 'fb, meta, business page, fan page, social',

  'kind.x.about': 'Bio, link and pinned post on what was Twitter.',
  'kind.x.also': 'twitter, tweets, posts, social',

  'kind.bluesky.about': 'Name, bio and pinned post on Bluesky.',
  'kind.bluesky.also': 'bsky, social, posts, at protocol',

  'kind.mastodon.about': 'Bio, links and pinned posts on your server.',
  'kind.mastodon.also': 'fediverse, toot, activitypub, social, server',

  'kind.threads.about': 'Bio, link and pinned thread.',
  'kind.threads.also': 'meta, instagram threads, social, posts',

  'kind.medium.about': 'Your stories and the lines about you below each.',
  'kind.medium.also': 'blog, articles, stories, writing, posts',

  'kind.tiktok.about': 'Bio, link and the three pinned videos.',
  'kind.tiktok.also': 'tik tok, short video, social, clips',

  'kind.pinterest.about': 'Your boards and what they lead to.',
  'kind.pinterest.also': 'pins, boards, pictures, social',

  'kind.goodreads-author.about': 'Where readers look up who wrote it.',
  'kind.goodreads-author.also': 'books, author, readers, reviews, writer',

  'kind.amazon-author.about': 'The page behind your name in the shop: bio, photo, books.',
  'kind.amazon-author.also': 'author central, kindle, kdp, books, writer',

  'kind.eventbrite.about': 'Your events, and what a past one leaves standing.',
  'kind.eventbrite.also': 'tickets, events, workshop, webinar, registration, organiser, organizer',

  'kind.meetup.about': "Your group's page and its next date.",
  'kind.meetup.also': 'group, events, community, user group, local',

  'kind.calendly.about': 'The meetings people can book, and the words around them.',
  'kind.calendly.also': 'booking, scheduling, appointments, calendar, meeting link',

  'kind.linktree.about': 'The one page that your bios point to.',
  'kind.linktree.also': 'link in bio, links, link tree, linktr.ee',

  'kind.xing.about': 'Your professional profile in German-speaking countries.',
  'kind.xing.also': 'career network, dach, germany, professional profile, social',

  'kind.testimonials-page.about': 'What others say about working with you.',
  'kind.testimonials-page.also': 'reviews, references, recommendations, quotes, praise, social proof',

  'kind.press-kit.about': 'Photos, bios and facts for those who write about you.',
  'kind.press-kit.also': 'media kit, press page, journalists, media, download, epk, logo',

  'kind.one-sheet.about': 'One page that sells a talk, a workshop or a service.',
  'kind.one-sheet.also': 'one pager, flyer, pdf, speaker sheet, leaflet, brochure, fact sheet',

  'kind.out-of-office.about': 'The answer that goes out by itself while you are away.',
  'kind.out-of-office.also': 'auto reply, autoresponder, vacation, holiday, away message, absence',

  'kind.email-list-welcome.about': 'The first mail that someone gets after signing up.',
  'kind.email-list-welcome.also':
    'onboarding email, autoresponder, welcome sequence, mailing list, newsletter, email list',

  'kind.whatsapp-business.about': 'What customers see before they write to you there.',
  'kind.whatsapp-business.also': 'whats app, chat, messenger, phone, catalogue, catalog, away message',

  'kind.google-scholar.about': 'Your publications as others cite them.',
  'kind.google-scholar.also': 'research, papers, citations, academic, publications, science',

  'kind.orcid.about': 'The number that stands for you in research, and what it says.',
  'kind.orcid.also': 'researcher id, academic, science, publications, identifier',

  'kind.dribbble.about': 'Your shots, and whether you are free for work.',
  'kind.dribbble.also': 'design, designer, shots, ui, illustration, portfolio',

  'kind.behance.about': 'Your projects, shown large.',
  'kind.behance.also': 'design, designer, adobe, portfolio, case study, creative',

  'kind.upwork.about': 'Title, overview and rate.',
  'kind.upwork.also': 'freelance, freelancer, gigs, clients, marketplace, jobs',

  'kind.fiverr.about': 'Your gigs and what they promise.',
  'kind.fiverr.also': 'freelance, gigs, freelancer, services, marketplace',

  'kind.yelp.about': 'What guests read before they come.',
  'kind.yelp.also': 'reviews, local, restaurant, business page, rating',

  'kind.tripadvisor.about': 'What travellers read before they book.',
  'kind.tripadvisor.also': 'trip advisor, hotel, restaurant, tour, reviews, travel, guests',

  'kind.trustpilot.about': 'What customers say, and how you answer.',
  'kind.trustpilot.also': 'reviews, rating, stars, shop, reputation',

  'kind.etsy-shop.about': 'Your shop front: announcement, banner, first row.',
  'kind.etsy-shop.also': 'shop, store, handmade, crafts, seller',

  'kind.patreon.about': 'What your patrons get, and what you last told them.',
  'kind.patreon.also': 'membership, patrons, members, support, crowdfunding',

  'kind.stack-overflow.about': 'The lines about you beside your answers.',
  'kind.stack-overflow.also': 'developer, programming, questions, answers, stack exchange',

  'kind.researchgate.about': 'Your research, and who you work with now.',
  'kind.researchgate.also': 'research, academic, papers, publications, science',

  'kind.cv.about': 'The document that you hope you need not look for.',
  'kind.cv.also': 'resume, résumé, curriculum vitae, application, career',

  'kind.business-card.about': "What you leave in people's hands.",
  'kind.business-card.also': 'visiting card, name card, qr code, print',

  'kind.slides.about': 'The talk that you give most often.',
  'kind.slides.also': 'presentation, powerpoint, keynote, talk, pitch deck, google slides',

  'kind.prices-page.about': 'What you offer and what it costs.',
  'kind.prices-page.also': 'pricing, services, packages, rates, fees, offer',
} as const;
