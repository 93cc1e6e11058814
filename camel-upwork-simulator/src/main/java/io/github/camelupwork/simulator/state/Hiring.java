// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** From the job post to the contract: posting, inviting, applying, offering, accepting. */
public final class Hiring {

    private final References references;
    private final MilestoneBook milestones;
    private final Store<Job> jobs;
    private final Store<Application> applications;
    private final Store<Offer> offers;
    private final Store<Contract> contracts;
    private final Store<ContractProposal> proposals;

    Hiring(References references, MilestoneBook milestones) {
        this.references = references;
        this.milestones = milestones;
        jobs = new Store<>(Job::key);
        applications = new Store<>(Application::id);
        offers = new Store<>(Offer::id);
        contracts = new Store<>(Contract::reference);
        proposals = new Store<>(ContractProposal::id);
    }

    /** The same jobs, applications, offers, contracts and proposals. */
    Hiring(Hiring origin, References references, MilestoneBook milestones) {
        this.references = references;
        this.milestones = milestones;
        jobs = new Store<>(origin.jobs, Job::new);
        applications = new Store<>(origin.applications, Application::new);
        offers = new Store<>(origin.offers, Offer::new);
        contracts = new Store<>(
                origin.contracts,
                contract -> new Contract(contract, milestone -> milestones.milestone(milestone.id())));
        proposals = new Store<>(origin.proposals, UnaryOperator.identity());
    }

    /** Posts a job. */
    public Job post(Team team, String userId, boolean hourly, JobTerms terms, Instant now) {
        return jobs.add(new Job(references.key(), references.next(), team.reference(), userId, now, hourly, terms));
    }

    /** Adds the application of a freelancer, or the invitation by a client with status INVITED. */
    public Application apply(Job job, User freelancer, Application.Status status, String letter, Instant now) {
        return applications.add(new Application(
                references.next(),
                job.key(),
                freelancer.id(),
                now,
                letter,
                freelancer.profile().rate(),
                status));
    }

    /** A client makes an offer. */
    public Offer offer(OfferTerms terms, OfferParties parties, Instant now) {
        Offer offer = offers.add(new Offer(references.next(), terms, parties, now));
        application(offer).ifPresent(application -> application.change(Application.Status.OFFERED));
        return offer;
    }

    /**
     * The freelancer accepts: there is a contract, its first milestone is funded, and the job is closed if the offer
     * says so.
     *
     * @throws Refused 400 if the offer is no longer new
     */
    public Contract accept(Offer offer, Instant now) {
        offer.change(Offer.Status.ACCEPTED);
        application(offer).ifPresent(application -> application.change(Application.Status.HIRED));
        if (offer.terms().closeOnAccept()) {
            job(offer).ifPresent(job -> job.change(Job.Status.FILLED, now));
        }
        return open(offer, now);
    }

    /**
     * The freelancer declines.
     *
     * @throws Refused 400 if the offer is no longer new
     */
    public void decline(Offer offer) {
        offer.change(Offer.Status.DECLINED);
        application(offer).ifPresent(application -> application.change(Application.Status.DECLINED));
    }

    private Contract open(Offer offer, Instant now) {
        OfferTerms terms = offer.terms();
        Contract contract = contracts.add(new Contract(references.next(), offer.id(), terms, offer.parties(), now));
        if (!terms.hourly()) {
            milestones.open(contract, plans(terms));
        }
        return contract;
    }

    /** A fixed-price offer without milestones is one milestone of the whole budget. */
    private static List<MilestonePlan> plans(OfferTerms terms) {
        return terms.milestones().isEmpty()
                ? List.of(new MilestonePlan(terms.title(), terms.chargeRate().setScale(2, RoundingMode.HALF_UP), null))
                : terms.milestones();
    }

    /** A freelancer proposes a contract. */
    public ContractProposal propose(User freelancer, Team team, Instant now) {
        return proposals.add(
                new ContractProposal(references.next(), freelancer.id(), team.reference(), "PENDING", now));
    }

    private Optional<Application> application(Offer offer) {
        return Optional.ofNullable(offer.parties().applicationId()).flatMap(applications::find);
    }

    private Optional<Job> job(Offer offer) {
        return Optional.ofNullable(offer.parties().jobKey()).flatMap(jobs::find);
    }

    /** The job of that key or reference. */
    public Optional<Job> job(String keyOrReference) {
        return jobs.find(keyOrReference).or(() -> jobs.all().stream()
                .filter(job -> job.reference().equals(keyOrReference))
                .findFirst());
    }

    /** All job posts, oldest first. */
    public List<Job> jobs() {
        return jobs.all();
    }

    /** All applications, by their id. */
    public Store<Application> applications() {
        return applications;
    }

    /** All offers, by their id. */
    public Store<Offer> offers() {
        return offers;
    }

    /** Contracts that freelancers have proposed, by their id. */
    public Store<ContractProposal> proposals() {
        return proposals;
    }

    /** All contracts, by their reference. */
    public Store<Contract> contracts() {
        return contracts;
    }
}
