-- Sentences that were written after the rules on public texts, to try them: what claims or leaks in the examples (-), and what may be
-- said of them (+). \n ends a line, \f a part.
local claims = require "audit.claims"
local project = require "model.project"
local secrets = require "audit.secrets"

-- Puts what lies below FOLDER of EXAMPLE into the project of this test.
local function copy(example, folder)
  for _, name in ipairs(host.list_library(("examples/%s%s"):format(example, folder))) do
    local path = folder .. "/" .. name
    local text = name:find("%.") and host.read_library_text("examples/" .. example .. path)
    if text then project_file(path:sub(2), text) elseif not name:find("%.") and name ~= "out" then copy(example, path) end
  end
end

-- What the readers of EXAMPLE find: functions of a text that return what they found, or nil.
local function readers(example)
  new_project()
  copy(example, "")
  local self = assert(project.open { project = ".", draft = true }, messages())
  messages()
  local reader, inside = claims.reader(self), secrets.of(self)
  return function(text)
    local claim = claims.find(reader, text)[1]
    return claim and claim.text
  end, function(text)
    local first
    secrets.find(inside, text, function(_, what) first = first or what end)
    return first
  end
end

local function each(sentences, take)
  for mark, line in sentences:gmatch("([+-]) ([^\n]+)\n") do take(mark, (line:gsub("\\n", "\n"):gsub("\\f", "\f"))) end
end

-- CLAIMS must be refused as claims, LEAKS as leaks, and what may be said as neither.
local function try(example, claimed, leaked)
  local claim_of, leak_of = readers(example)
  test(example .. ": what claims is refused, and what does not is not", function()
    each(claimed, function(mark, text)
      local said, told = claim_of(text), leak_of(text)
      if mark == "-" then assert(said, "not found: " .. text) else assert(not (said or told), text .. ": " .. tostring(said or told)) end
    end)
  end)
  test(example .. ": what leaks is refused", function()
    each(leaked, function(_, text) assert(leak_of(text), "not found: " .. text) end)
  end)
end

try("larkfield", [=[
- Our information security management system has been certified since spring.
- We were accredited by the national accreditation body last year.
- An attestation from an independent auditor is available to customers.
- The report of our auditors contains no qualifications.
- The external auditor's opinion on our controls was favourable.
- Larkfield Planner conforms to ISO/IEC 27001 and ISO/IEC 27018.
- Larkfield is listed in the CSA STAR registry at level 2.
- Our site carries the Cyber Essentials Plus badge.
- We hold four stars in the European cloud security rating.
- Our security controls operated effectively throughout the year.
- We guarantee that your data will never be lost.
- Certified to I S O 27001.
- ISO-27001-certified hosting and operations
- SOC 2 (Type II): attained
- **ISO/IEC 27001**: valid certificate
- Standard | Status\fISO/IEC 27001 | Certified\fSOC 2 | Report available
- Certifications\f- ISO 27001\f- SOC 2 Type 2
- We are on the register of approved suppliers for the public sector.
- The ICO has confirmed that our processing is lawful.
- The NCSC endorses our service.
- The national cyber security centre recommends Larkfield Planner.
- Our service is recognised by the government as a secure cloud.
- Both we and our hosting provider are certified.
- As a certified provider we take security seriously.
- Fully GDPR-compliant data processing.
- We comply with ISO/IEC 27001 and all of its Annex A controls.
- An accounting firm has examined our controls and had no objections.
- Auditors gave our controls a clean bill of health.
- Our certificate was renewed in March 2026 without findings.
- Our SOC report is issued by a Big Four firm.
- Our hosting and our own operations are covered by a SOC 2 report.
- The seal on our website shows that our security was checked by experts.
- Larkfield Planner has been approved for use in hospitals by the health authority.
- The service has been rated "A" by an independent security rating company.
- We warrant an availability of one hundred percent.
- With Larkfield your data is protected against every attack.
- Our controls have been shown to work.
- We meet the criteria for security, availability and confidentiality.
- Ask us for our certificate.
- Our ISO certificate can be downloaded below.
- Larkfield has been ISO 27001:2022 certified by an accredited body since 2024.
- Yes, we are certified.
- Certification: complete.
- An audit firm attests every year that our controls are suitable.
- Independent assessors looked at us in 2026 and signed off.
- Our auditor issued an unmodified opinion.
- The assurance report covers security and availability and is free of exceptions.
- Larkfield complies with the Cloud Controls Matrix.
- Our processes are aligned with and audited against ISO 27001.
- We are registered with the data protection authority as a trusted processor.
- Larkfield Planner is on the government's G-Cloud framework.
- We were awarded the Trusted Cloud label.
- The padlock logo shows that we are a verified provider.
- ★★★★ rated cloud service
- Rated 5 stars for security
- Our defences work, as every test has confirmed.
- Controls are in place and working.
- The controls were found to be operating as intended.
- We promise that nobody will ever see your files.
- You will never lose a record with Larkfield.
- Availability is guaranteed by contract at 99.99 percent.
- S.O.C. 2 Type 2 compliant
- ISO/IEC 27001 (certified) | ISO/IEC 27018 (certified)
- [ISO 27001 certificate](https://www.larkfield.example/iso.pdf)
- ![ISO 27001 certified](seal.png)
- ## Our certifications\n\nISO 27001, SOC 2
- 1. Certified under ISO 27001\n2. Attested under SOC 2
- We have undergone a successful SOC 2 examination.
- Customers receive our SOC 2 report under a confidentiality agreement.
- A copy of our latest auditor's report is available on request.
- The bridge letter for our report can be requested.
- Our statement of compliance is published below.
- We are a Level 1 PCI DSS service provider.
- Larkfield meets the requirements of the NIS2 directive.
- Our data centre and office have passed a surveillance audit.
- External experts confirm: Larkfield is secure.
- Our management system is externally audited and certified.
- The German federal office has given us its C5 testate.
- HIPAA-ready and GDPR-compliant out of the box
- With our service you are automatically compliant.
- Third-party audited and certified.
- Our certifications speak for us.
- You can verify our certification status on the website of the registrar.
- Our registrar renewed the certificate last autumn.
- ISO certification obtained in record time.
- We achieved ISO 27001.
- ISO27K1 certified
- We're SOC2 certified and have the report to prove it.
- SOC-2-Type-II attested since 2025
- A SOC 2 Type 1 report was issued to us in May.
- Our latest SOC 2 audit had zero exceptions.
- Our auditors concluded that the controls are suitably designed.
- Reasonable assurance has been obtained on our controls.
- An accountant's opinion confirms the fairness of our description.
- Our own conformity assessment shows full marks.
- The service conforms with European data protection rules.
- We are in line with all clauses of ISO/IEC 27001.
- Every requirement of the standard has been put into practice.
- All Annex A controls are fully implemented and effective.
- Our encryption is FIPS 140-3 validated.
- Approved by the Information Commissioner's Office
- The regulator has accepted our security concept.
- We are an officially recognised critical supplier.
- Larkfield is a member of the list of trusted cloud providers.
- Our entry in the CSA STAR registry is public.
- The EU cloud seal is ours.
- This badge proves our compliance.
- We earned a gold star for privacy.
- Our security level equals four stars.
- Controls operate without failure.
- Our measures prevent breaches effectively.
- It is guaranteed that only you can open your files.
- We stand behind our security with a full guarantee.
- Zero-risk hosting
- The penetration testers certified that our platform is safe.
- Hospitals and banks have validated our security.
- Our supplier and we hold ISO 27001 certificates.
- Like our provider, we are certified to ISO 27001.
- Not only our provider but also our own organisation is certified.
- Customers benefit from our compliance with recognised standards.
- The Kitemark stands for our quality.
- Larkfield carries an ISO stamp.
- A notified body has assessed our service.
- Our licence from the financial supervisor covers this service.
- We possess a valid ISO/IEC 27001 registration.
- Registration number 12345 with the certification body.
- CERTIFIED SECURE
- ISO/IEC-27001 – certified!
- (SOC) (2) (Type) (2) report available
- SOC<b>2</b> certified
- ＳＯＣ ２ ｃｅｒｔｉｆｉｅｄ
- We are on track and already ISO 27001 certified.
- The last surveillance audit ended without nonconformities.
- An independent attest report covers our controls.
- The practitioner's report on our controls is unqualified.
- Our controls meet the Trust Services Criteria.
- Our controls satisfy every criterion.
- The effectiveness of our controls has been confirmed by tests.
- Our safeguards are adequate and work.
- You have our word that nothing will leak.
- Absolutely nothing can go wrong with your data.
- We assume full warranty for the safety of your files.
- We promise one hundred percent protection.
- Our service is exempt from risk.
- We have been vetted by the security services.
- Government bodies rely on our certified platform.
- Conformity with ISO 27701 has been established.
- Privacy certified by an EU body.
- Our product bears the CE mark for security.
- Four out of four stars in the national scheme.
- The scheme operator has granted us the highest level.
- We were the first in our industry to be certified.
- Clean SOC 2 report three years running.
- Our controls were tested by a CPA firm.
- The insurer has audited our security and lowered the premium.
- We adhere to the CIS Controls.
- Larkfield is HIPAA compliant.
- We follow ISO 27001 to the letter.
- Nobody has ever found a hole in our platform.
- The data protection authority has no objections to our processing.
- Larkfield is a certified company.
- We have had our certification for years.
- Certified by TÜV since 2023
- Our ISMS certificate covers all sites.
- The certification audit was passed at the first attempt.
- ISO 27001:2022 ✔
- Compliance: ISO 27001, SOC 2, GDPR
- We are proud to be attested.
- A Type 2 report on our controls exists.
- Ask sales for the SOC report.
- See our trust report by the auditors.
- The auditors' conclusion: no deviations.
- An expert opinion confirms that our encryption is sound.
- The lawyer's opinion says that we comply with the law.
- In accordance with ISO/IEC 27001 and therefore secure.
- We operate in conformity with the standard.
- We conform.
- Our organisation is compliant.
- All our services fulfil ISO/IEC 27017.
- The service is registered under the national cloud scheme.
- Registered security provider
- We are an accredited supplier to the public sector.
- The Digital Ministry lists us as a trusted provider.
- CISA has recognised our programme.
- ENISA recommends our platform.
- Our service is backed by the government.
- The police trusts Larkfield.
- We display the trust seal of the chamber of commerce.
- Look for the green tick: it means we were checked.
- Our privacy mark is valid until 2028.
- Two stars out of three
- We reached maturity level 4.
- Our controls are sound and effective.
- Each control achieved its objective.
- The design of our controls is suitable.
- Our safeguards have never failed.
- We vouch for the safety of your data.
- You are guaranteed to get your data back.
- Data cannot get lost.
- Your data is one hundred per cent protected.
- Security you can prove: our certificate.
- Holder of an ISO certificate since 2021
- Larkfield: audited, certified, trusted.
- Our certificates are on the wall of our office.
- Certified data centre and certified processes.
- We completed the certification process.
- Our ISMS was officially certified in June.
- The certificate (no. 4711) is valid.
- We have SOC 2.
- We got SOC 2 last year.
- SOC 2? Done.
- Our SOC 2 is clean.
- We share our SOC 2 Type II with prospects.
- Audited financial-grade controls
- Our auditor is one of the Big Four and found no exceptions.
- External auditors regularly confirm that we do things right.
- The audit opinion on our system is positive.
- Our controls have been attested as effective.
- Testing by independent parties shows that the controls work.
- Independent proof of our security is available.
- Proven compliance
- Full compliance with all relevant standards is ensured.
- We live ISO 27001.
- Everything we do conforms to the GDPR.
- We meet and exceed ISO 27001.
- The service fulfils the strictest standards.
- Our conformity was verified on site.
- We are listed by the cloud alliance.
- Our company is entered in the register of processors.
- A government label confirms our security.
- Our five-star security speaks for itself.
- We wear the ISO badge with pride.
- Our controls do their job day after day.
- All controls were effective in 2026.
- We can assure you that no data will be lost.
- You have our guarantee.
- Security guaranteed
- Your money back if your data is ever lost.
- Intruders have no way in.
- We are the only provider that is truly secure.
- Our certification has never lapsed.
- All employees are covered by the certification.
- Operations backed by international certificates.
- The auditors gave us their blessing.
- An audited system you can build on.
- An assurance report was issued to us.
- Our SOC 2 report is refreshed each year.
- As a SOC 2 Type II company we are trusted.
- The authority has accepted that we comply.
- The ISMS conforms to the standard.
- Third parties verified our conformity.
- A GDPR-compliant service
- NIS2 ready, DORA ready
- Cloud certified by the government
- Recognised by the city as a model company
- We are members of the industry body and hold its quality label.
- Service with certification mark
- The sign beside our logo stands for certification.
- Rated three stars
- ★★★★★ security
- The effectiveness of the controls is proven.
- The measures have the desired effect.
- Nobody will ever break our defences.
- We promise safety.
- We swear to protect your assets.
- The cloud with a zero-leak guarantee
- The service never stops.
- There are no vulnerabilities.
- No audit has ever found a problem.
- ISO 27001 · ISO 27017 · ISO 27018
- [Certified] ISO 27001
- "ISO 27001" certified
- I S O 2 7 0 0 1 certified
- SOC two type two report received
- Certi­fied to ISO 27001
- We are ISO 27001 c e r t i f i e d
- Our platform received security clearance from the ministry.
- Our service passed the government's security assessment.
- The supervisory authority examined us and had no complaints.
- Our controls have been independently attested.
- We carry an international security certificate.
- The certifier renewed our status.
- We were granted certification.
- Certification achieved: ISO 27001.
- There is a current SOC report for our service.
- SOC 2 attestation available
- The CPA's report is positive.
- The auditors accepted our controls.
- In the opinion of independent experts our controls are fit.
- We conform to every ISO standard that matters.
- Our product matches the requirements of GDPR in full.
- Compliant since day one
- Registered with the national cyber agency
- The ministry has put us on its white list.
- Our service is included in the government cloud catalogue.
- We use the official compliance logo.
- The security seal was awarded to us in 2025.
- A star for every control
- Three-star cloud
- Our processes are effective, as audits show.
- Every safeguard achieved its goal.
- We give you a guarantee for your data.
- Guaranteed confidentiality
- No incident can harm your data.
- We protect your data 100 %.
- We are liable for absolute security.
- The FSA has licensed our platform.
- The certificate can be seen at our reception.
+ Data is encrypted in transit with TLS 1.2 or higher and at rest with AES-256.
+ All staff use multi-factor authentication with hardware keys.
+ Backups are taken every day and kept in a second data centre.
+ Customers are responsible for managing the accounts of their users.
+ We run an internal audit programme that covers all parts of the management system.
+ Audit logs can be exported by administrators of the customer.
+ Security matters to us.
+ Your data belongs to you.
+ You can export your data at any time in CSV format.
+ Labels are printed within 30 minutes.
+ We take reports of vulnerabilities seriously and answer within two working days.
+ Our privacy policy explains how we use personal data.
+ Customers choose the region in which their data is stored.
+ The status page shows current and past disruptions.
+ We want to be open about how we work.
+ Production access is granted for a limited time and recorded.
+ Every employee signs a confidentiality agreement.
+ We use a web application firewall and rate limits.
+ Source code is scanned for secrets before it is merged.
+ Our infrastructure provider publishes its own assurance reports.
+ The infrastructure provider holds an ISO/IEC 27001 certificate.
+ We do not hold any certification at the moment.
+ We are preparing for a SOC 2 examination.
+ Passwords are hashed with Argon2 and never stored in clear text.
+ Sessions end automatically after a period without activity.
+ Single sign-on with SAML 2.0 and OpenID Connect is supported.
+ Access to customer data by support staff requires the customer's consent.
+ Recovery times are measured in each test.
+ We notify affected customers without undue delay after we learn of a personal data breach.
+ Laptops are encrypted and managed centrally.
+ A list of subprocessors is published on our website.
+ Our security team reviews new suppliers before they are used.
+ No system is perfectly secure, so please report weaknesses.
+ We cannot guarantee that the service is free of errors.
+ Customer administrators can require multi-factor authentication for all of their users.
+ Risks are assessed every year and after important changes.
+ What happens to my data when I leave?
+ Please contact us if you have questions about security.
+ This summary gives an overview of the measures that protect Larkfield Planner.
+ We use TLS certificates issued by a public certificate authority.
+ Customer data is logically separated by a tenant identifier in every table.
+ Encryption keys are managed in a key management service and rotated every year.
+ Administrators sign in through a bastion with a hardware token.
+ Access rights are removed on the last working day.
+ Vulnerability scans run every night against all public addresses.
+ Penetration tests are carried out by an outside company every year.
+ Findings of penetration tests are corrected by priority.
+ We keep audit logs of all administrative actions for one year.
+ Logs are protected against change and reviewed by the operations team.
+ Our office is locked, and visitors are accompanied.
+ Data centres of the provider have guards, cameras and access control.
+ Development, test and production are separate environments.
+ Changes need a review by a second engineer and pass automatic tests.
+ You keep ownership of all content that you upload.
+ You control who in your company can see which data.
+ You are responsible for the strength of your users' passwords.
+ We process personal data only on your instructions.
+ We will tell you if a new subprocessor is to be used, thirty days before.
+ If you terminate the contract, your data is deleted after ninety days.
+ Support is available on working days from 8:00 to 18:00.
+ Our staff are bound to secrecy, also after they leave.
+ Security training covers phishing, passwords and the handling of data.
+ New features are assessed for privacy before they are built.
+ We do not sell your data.
+ We do not use customer data to train models.
+ Please report security problems to security@larkfield.example.
+ We thank everyone who reports a weakness to us in good faith.
+ What is the scope of this document?
+ Which laws apply to us is reviewed every year.
+ The management system follows the structure of ISO/IEC 27001.
+ The Statement of Applicability lists 93 controls and the reasons for each.
+ The internal auditor is independent of the work that is audited.
+ Management reviews the results of audits, incidents and objectives once a year.
+ We measure the availability of the service and publish it every month.
+ No security measure can rule out every incident.
+ An incident is classified within an hour of its discovery.
+ Compliance with policies is checked in internal audits.
+ The service does not need any software on your computers.
+ Larkfield Planner runs on servers in Ireland.
+ All connections to the service use HTTPS.
+ We support TLS 1.3 and switch off older versions.
+ Data at rest is encrypted with keys that we rotate each year.
+ Each customer has its own encryption key.
+ Employees see customer data only when they need it for support.
+ Support sessions are approved by the customer and end after an hour.
+ Role-based access control lets you decide who may do what.
+ Sign-in attempts are limited, and accounts are locked after repeated failures.
+ We monitor the service day and night and alert the engineer on call.
+ Security events are collected in one place and kept for twelve months.
+ Backups are encrypted and stored in another country of the European Union.
+ Restoring from backup is rehearsed.
+ Every change is tested in a staging environment before release.
+ Dependencies are checked for known vulnerabilities in every build.
+ Critical patches are installed within days.
+ We have a documented incident response plan.
+ Our business continuity plan covers the loss of a data centre.
+ The office can be entered with a personal badge only.
+ Visitors sign in at reception.
+ New employees are checked before they join, as the law allows.
+ Devices of employees have disk encryption, a firewall and malware protection.
+ Suppliers are assessed before we use them and once a year after that.
+ We sign a data processing agreement with every customer.
+ Data subjects may ask us for a copy of their data.
+ The supplier of our e-mail service holds an ISO/IEC 27001 certificate.
+ Northmere Cloud publishes a SOC 2 Type 2 report for its data centres.
+ Neither a certification nor a report exists for our service today.
+ We intend to undergo a SOC 2 examination.
+ The order of this summary follows the Trust Services Criteria.
+ Which controls apply is written in our Statement of Applicability.
+ Customers may audit us once a year with thirty days' notice.
+ We answer security questionnaires of customers.
+ A penetration test by an outside firm takes place every year before summer.
+ Thank you for helping us to keep the service secure.
+ Security is a shared responsibility between you and us.
+ We cannot see your passwords.
+ How quickly do we respond to incidents?
+ Ask your administrator if you cannot sign in.
+ This page was last changed in October 2026.
+ Our servers stand in two data centres near Dublin.
+ Traffic between the data centres is encrypted.
+ We do not use physical media to move customer data.
+ Keys are held in hardware modules of the provider.
+ An engineer who changes the production system needs a second person's approval.
+ Administrative access is only possible from managed devices.
+ Old accounts are found and disabled every month.
+ We follow the principle of least privilege.
+ Code reviews look at security as well as at function.
+ The build service signs each release.
+ Releases can be rolled back within minutes.
+ We test restores and write down how long they took.
+ The service is designed to keep running if one data centre fails.
+ Alerts go to the engineer on duty at any hour.
+ Incidents are reviewed afterwards, and what we learn goes into the plan.
+ Customers are told about incidents by e-mail and on the status page.
+ Certificates for TLS are renewed automatically.
+ Client certificates are supported for the programming interface.
+ Authentication uses a password and a second factor.
+ The registered office of Larkfield is in Corrowby.
+ Users register with their business e-mail address.
+ You can mark documents as confidential.
+ Reports of the planner can be printed or exported.
+ Our quality assurance team tests each feature.
+ The security operations centre is staffed around the clock.
+ Our suppliers must hold a certificate or explain their controls.
+ We ask our infrastructure provider for its SOC 2 report every year.
+ We expect no report before 2028.
+ So far, we have no certificate.
+ The opinion of our customers matters to us, so we ask for it every year.
+ Customers can rate the support they received with one to five stars.
+ We cannot promise that attacks never succeed.
+ The terms of service contain no guarantee beyond the agreed availability.
+ The agreed availability is 99.5 percent a month.
+ Compliance training is part of the first week.
+ The legal team watches changes of law.
+ Where a law requires it, we inform the authority.
+ Data protection authorities can be contacted at any time.
+ We are considering an ISO/IEC 27001 certification.
+ Owen Street is closed to traffic near our old office.
+ Larkfield Reports shows figures in real time.
+ A project is closed when its account is settled.
+ The account manager calls once a year.
+ Each tenant has separate tables.
+ Root access is disabled.
+ The admin/user distinction is explained in the help pages.
+ Risk is rated from 1 to 25.
+ Risks are put in one of 4 classes.
+ Level 2 risks are accepted by managers.
+ Change 3 of the terms was published in May.
+ Exceptions are recorded with an end date.
+ Data masking protects test data.
+ Access control is based on roles.
+ Logging and monitoring are done centrally.
+ Capacity is planned for every quarter.
+ Secure coding is taught to all developers.
+ Passwords are stored as salted hashes.
+ Your password must have a letter and a digit.
+ Our engineers in Dublin, our largest team, work in shifts.
+ Contact our support team by e-mail.
+ Ask our data protection officer about your rights.
+ Our chief executive signs the policy.
+ Please contact your account manager, who will help you.
+ Version 2.1 of the interface is available.
+ We give 10 days' notice of planned maintenance.
+ Maintenance windows are announced on the status page.
+ Our service uses IPv6 as well as IPv4.
+ The interface is at https://www.larkfield.example/api/v2.
+ Tickets can be opened on the website.
+ Northmere Cloud runs the data centres.
+ Postwick Mail delivers our messages.
+ Questions about privacy: privacy@larkfield.example
+ Customer data is stored in multi-tenant data stores with logical separation.
+ We employ a dedicated security team.
+ Our engineers follow secure coding guidelines.
+ Access to production is based on the need to know.
+ We require employees to use a password manager.
+ Workstations lock after ten idle minutes.
+ Network traffic is filtered by firewalls and security groups.
+ The production network is separated from the corporate network.
+ We use an intrusion detection system.
+ Logs are sent to a central system where rules raise alerts.
+ Physical access to the data centres is controlled by our provider.
+ Backups are kept for a limited time and then destroyed.
+ We aim for a recovery time of four hours.
+ The last recovery test took place in September.
+ We inform customers of changes to this page.
+ You may request a copy of our policies from your account manager.
+ Our terms describe how long we keep personal data.
+ We act as a processor for the data that you enter.
+ For billing data we are the controller.
+ Subprocessors are listed with their location and purpose.
+ Data is transferred outside the European Union only with standard contractual clauses.
+ Our privacy team answers requests for access, correction and erasure.
+ Users can delete their account in the settings.
+ We welcome reports from security researchers.
+ Please do not test on accounts that are not your own.
+ We will not take legal action against researchers who follow these rules.
+ There is no bug bounty programme.
+ Our mobile apps store data in the protected area of the device.
+ API tokens can be revoked at any time.
+ Webhooks are signed so that you can check their origin.
+ Uploaded files are scanned for malware.
+ Rate limiting protects the service from overload.
+ We plan for the failure of single components.
+ Employees are trained to recognise phishing.
+ Background checks are made where the law permits.
+ Contracts with staff contain duties of confidentiality.
+ When an employee leaves, all access is withdrawn the same day.
+ The risk owner decides how each risk is treated.
+ Top management sets security objectives every year.
+ Policies are reviewed at planned intervals.
+ How is my data encrypted?
+ Do you have a SOC 2 report? No, not yet.
+ Are you certified? No.
+ Who can see my data?
+ Your trust is important to us.
+ We take the protection of your data seriously.
+ Transparency is important to us, so we publish this summary.
+ Encryption
+ Shared responsibility
+ Reporting a vulnerability
+ Certificates
+ Authentication
+ Audit
+ Compliance
+ How users authenticate
+ The administrator chooses how users sign in.
+ The service can be connected to your identity provider.
+ Requests without a valid token are refused.
+ We do not plan a certification.
+ Should we ever be certified, this page will say so.
+ When we choose a supplier, we ask for its certificates.
+ We look at the certificates of our infrastructure provider once a year.
+ When we are audited, management receives the results.
+ The contract says how customers may audit us.
+ If you need a report on an outage, write to support.
+ The outage report is sent within five working days.
+ We send notices to the contacts you registered.
+ The browsers that we support are listed in the help.
+ This summary is not a guarantee of security.
+ This text may change without notice.
+ Settings that do not conform to the baseline raise an alert.
+ Data that is not needed any more is erased.
+ Tips for safe passwords are in the help pages.
+ Expired keys stop working automatically.
+ The result of the evaluation feeds the improvement plan.
+ Suppliers that do not meet our requirements are not used.
+ It takes ninety days until data is erased completely.
+ Important changes are tested beforehand.
+ We develop the functions that customers ask for most.
+ We listen to our customers.
+ The latest news is on our website.
+ Requests of authorities are handled by the legal lead.
+ We have about forty employees.
+ Personal data is given to third parties only where the law requires it.
+ Passwords must meet the rules that the customer sets.
+ The standard asks for a statement of applicability.
+ Controls that do not work are corrected.
+ If a control fails, the owner records why.
+ Effectiveness is measured, not assumed.
+ Everybody in the company has a part in security.
+ Information deletion happens without undue delay.
+ Secure coding leaves no secrets in the source.
+ Threat intelligence comes from public sources.
+ Labelling of information follows three classes.
+ Nobody may use private devices for customer data.
+ We store no payment data.
+ The service has no access to your calendar.
+ There are no hidden costs.
+ No employee has standing access to production.
+ Nothing is installed on your computers.
+ Your administrators see every sign-in of their users.
+ You decide how long records are kept.
+ You can invite as many users as you like.
+ Data of one customer is never mixed with that of another.
+ We never ask for your password by e-mail.
+ We do not read your messages.
+ Be careful with links in messages that you do not expect.
+ Report a lost device to your administrator at once.
+ Risk assessment is part of every project.
+ A risk above the limit is treated or accepted.
+ Two engineers are on call each week.
+ The engineer on call answers alerts within fifteen minutes of the day.
+ Our lead architect reviews the design of new features.
+ Owners of assets approve access.
+ The contact for security is security@larkfield.example.
+ Northmere, our hosting provider, runs two data centres.
+ Postwick, our mail provider, delivers messages.
+ In Ireland, our data centres are near Dublin.
+ On request, our support team deletes an account.
+ Test data is invented.
+ Software is updated automatically.
+ All data centres are in the European Union.
+ The database is replicated synchronously.
+ Requests are spread over several servers.
+ Objects are versioned so that deletions can be undone.
+ Files are checked by their digest after each transfer.
+ Session cookies are marked as secure.
+ We use content security policies in the browser.
+ The API needs a key that the administrator creates.
+ Uptime is measured from outside the network.
+ We publish our security practices so that customers can judge them.
+ Our data protection officer can be reached by post.
+ Customers' data is stored separately from our own.
+ Keys never leave the hardware module.
+ Employees use laptops that we manage.
+ Failed sign-ins are logged.
+ We separate duties between development and operations.
+ An incident manager leads the response.
+ After each incident we write a report for the customers concerned.
+ We store backups for thirty-one days.
+ Restoring is possible to any minute of the last week.
+ Where possible, we use services of the infrastructure provider.
+ The office network has no connection to production.
+ Guests use a separate wireless network.
+ We choose suppliers by their security as well as by price.
+ The list of suppliers is updated when it changes.
+ We keep records of processing activities.
+ Cookies that are not necessary need your consent.
+ The summary is written for customers and their auditors.
+ Our management system is audited internally before each management review.
+ No external audit has taken place so far.
+ We will undergo an external examination next year.
+ The Trust Services Criteria are published by the AICPA.
+ SOC 2 is a mark of the AICPA.
+ We map our controls to ISO/IEC 27002.
+ A certificate is not planned before 2028.
+ You can turn on alerts for unusual sign-ins.
+ Ask us anything about security.
]=], [=[
- Aiko, our CISO, answers questions.
- Ask for Maeve, our CEO.
- Priya Raman heads the support team.
- Barbosa, Inês approves all exceptions.
- Please ask M. Corrigan.
- Tomas (Head of Engineering) is on call.
- DECLAN O'SHEA runs operations.
- o'shea@ our domain
- Inês, the information security manager, owns this page.
- Ines Barbosa
- Weiss, who heads our people team, replies.
- Mail goes to hanna.weiss@larkfield.example.
- Payroll data goes to Tallow People.
- Fenwright does our penetration tests.
- Our support tickets live in Brackley Desk.
- The building belongs to Hartwell Property.
- Risk R 3 is our largest one.
- Risk no. 3 is being treated.
- See risk #12.
- R12 concerns staff.
- Two engineers are needed because knowledge with one person is a risk to us.
- The risk of an invented invoice paid by mistake is high.
- Incident IN-2026-02 was closed in June.
- The nonconformity NC-26-01 is being corrected.
- Treatment T-05 is late.
- Call us at +353 1 555 0137.
- Our fax: 01 555 0142
- Sign in at https://jira.larkfield.example/browse/SEC-12.
- The service runs on db-primary-02.
- Look at 10.20.30.41 for the dashboard.
- The account is larkfield-prod-2231.
- Our tenant is acme-42-prod.
- Our AWS account number is 4421-9087-1123.
- The GCP project larkfield-prod-eu hosts the service.
- The server signs in as root / Tr0ub4dor.
- admin:Winter2026!
- The configuration is in /etc/larkfield/app.yaml.
- Inactive accounts are disabled after 45 days.
- Data masking is not implemented yet.
- Control A.8.11 is planned.
- Our CEO is Maeve.
- Declan and his team watch the service at night.
- Reviewed by Inês on 4 May
- Please send invoices to Mr. Tierney.
- Aled from our platform team fixed it.
- Bridget, our privacy lead, can help.
- Noel answers support calls.
- Noël Fitch joined in 2021
- P. Raman
- Corrigan's approval is needed.
- Signed, T Lindqvist
- Sorcha Kelly audits us.
- Tallow pays our people.
- Code lives with Gildersome.
- We use Brackley for tickets.
- The landlord, Hartwell, keeps the keys.
- Our testers come from Fenwright Testing Ltd.
- Risk 12 remains.
- Treatment no. 5 is late
- RISK-12
- r-07 was accepted
- There is an open nonconformity on our access reviews (NC-26-02).
- The laptop risk (R-07) has been accepted.
- Last year a laptop was lost or stolen.
- An attacker could sign in with stolen sign-in data of staff.
- IN-2026-02
- Incident 2026-02 was closed.
- Phone 01 555 0142, ext. 12
- Dial +353-1-555-0199.
- The Grafana host is mon01.
- ssh deploy@10.1.4.9
- Our VPN endpoint is vpn-dublin-02.
- The staging database is called planner_stg.
- Slack channel #incident-room
- Password: Correct-Horse-9
- Azure tenant 3f2504e0-4f89-11d3-9a0c-0305e82c3301
- Data leakage prevention is planned for January.
- Maeve (CEO) signs the policy.
- The policy was approved by Maeve.
- Priya's phone is off at weekends.
- Dear Bridget
- cc: Owen Tierney
- Tierney, Owen
- Hanna from HR
- Speak to Declan in operations.
- MAEVE CORRIGAN
- maeve_corrigan
- M.Corrigan
- O Shea
- Barbosa leads information security.
- Mr. Pryce
- Ms Kelly audits once a year.
- Aled Pryce's laptop was stolen
- Payroll supplier: Tallow People
- Gildersome-Code
- FENWRIGHT TESTING
- Hartwell's guards
- risks R-03, R-05 and R-12
- risk nr 5
- Risk ID 7
- T-12
- NC 26 03
- nonconformity number 26-01
- Known weakness exploited
- Malicious package in the build
- Event noticed too late by operations
- call 01-555-0188
- Extension 214
- The router is rt-corrowby-01.
- planner-db.internal
- https://grafana.larkfield.example/d/abc
- AWS account 1234-5678-9012
- A.8.12 will come next year
- Inês is our information security manager.
- our platform head Declan
- Hanna Weiss
- Kelly, our auditor, visits in May.
- Write to Mrs Amory.
- tomas@larkfield.example
- Tomás Lindqvist
- Tom\fas Lindqvist
- L-i-n-d-q-v-i-s-t
- Maeve\nCorrigan
- **Maeve** *Corrigan*
- Corrigan's signature
- Barbosa & Raman
- The invoice of Hartwell Property arrived.
- Brackley's ticket system
- Gildersome hosts our repositories.
- Tallow People Ltd.
- Treatment T-07 was postponed.
- see T-03
- risk entry 12
- Risk: R-10
- Overload in a storm
- The flooded office is a risk of ours.
- The risk of rights kept after a change of job
- NC-26-04: open
- asset A-05 is critical
- Tel. +353 (1) 555 01 77
- 01 555 01 77
- bastion.larkfield.internal
- 172.16.5.4
- fd12:3456::17
- project id: larkfield-prod
- subscription larkfield-eu-01
- /var/log/planner/app.log
- git@gildersome.example:larkfield/planner.git
- api_key=9f8a7b6c5d4e
- user: planner_app, password: Blue!Whale7
- Incidents are reported within 30 minutes.
- Monitoring activities are only partly in place.
- The head of our platform is Declan O'Shea.
- Declan will call you back.
- Owen manages our finances.
- Ask Hanna about jobs.
- Our founder, Maeve, wrote this page.
- Maeve Corrigan, Chief Executive Officer
- Sorcha audits us every spring.
- Aled and Noel are on call.
- Approved by: M. Corrigan
- Lindqvist, T.
- Our DPO: Bridget Amory
- ines.barbosa@larkfield.example
- Fenwright's findings
- Payroll (Tallow)
- The Brackley contract ends in 2027.
- Gildersome Code GmbH
- R-12: knowledge with one person
- We accepted risk number 7.
- Risks No. 3 and No. 12
- The number of the risk is R-16.
- An attacker signed in with stolen sign-in data of an employee.
- Non-conformity 26-04 is open.
- treatment plan item T-11
- A.5.7 is only partly implemented.
- Threat intelligence is not in place yet.
- Secure coding is planned.
- Phone: 01 555 0142
- Ext. 4711
- our jump host is jump-01
- ns1.larkfield.example
- s3://larkfield-backups/2026
- https://larkfield.atlassian.net/browse/SEC-44
- The Kubernetes namespace is planner-prod.
- bucket larkfield-exports-prod
- account ID: 998877665544
- Password for the demo: Planner#2026x
- Sessions of administrators end after 15 minutes.
- Passwords have at least 14 characters.
- Access reviews take place every 3 months.
- Mrs Corrigan opened the meeting.
- According to Lindqvist, releases take an hour.
- Barbosa's approval is on file.
- Inês B. wrote this.
- D. O'Shea, Platform
- oshea
- Pryce and Fitch share the night shift.
- Our people team (Weiss) hires.
- Tierney pays the invoices.
- Amory checks contracts.
- Kelly's audit report
- Tallow, our payroll provider
- Files of staff are with Tallow People in Ireland.
- Fenwright tested us in spring.
- Brackley Desk (tickets)
- Hartwell Property Ltd
- risk R-10 (overload)
- Register entry R-13
- R_14
- Rights kept after a change of job are our weakest point.
- Supplier loses support tickets
- We found that location data was kept too long.
- T-05, T-06 and T-07
- NC-26-06 / NC-26-07
- IN-2026-01, IN-2026-02
- EX-26-01 ends in December.
- A.8.28 partially implemented
- Monitoring activities are still in progress.
- Labelling of information is planned for December.
- +353 1 555 0100
- (01) 555-0100
- host: mon-01
- 10.0.0.0/8
- 2001:470:1f0b::2
- jdbc:mysql://db-01/planner
- C:\Users\declan
- tenant ID 0f8fad5b-d9cb-469f-a165-70867728950e
- ghp_16C7e42F292c6912E7710c838347Ae178B4a
- The Wi-Fi password is Corrowby!2026
- Our information security manager, Inês, chairs the board.
- Talk to Aled about servers.
- Priya Raman's team is in Corrowby.
- the Corrigan family
- Lindqvist@larkfield
- Noel Fitch, senior support engineer
- hanna.weiss
- Mail: owen.tierney (at) larkfield.example
- Brackley Desk GmbH stores the tickets.
- Gildersome
- R-16 concerns location data.
- Location data kept too long
- Invented invoice paid
- Two risks, R-05 and R-06, are above the limit.
- incident no. 2026-01
- T-09 is done
- NC-26-05 was reopened
- Data leakage prevention is still missing.
- control 8.12: planned
- We will roll out A.8.11 next year.
- Ring 01-555-0100 for help
- the bastion is bastion-02
- db-replica-01
- our VLAN is vlan-prod-12
- The account 887766554433 is used for backups.
- gs://larkfield-prod/backup
- /home/deploy/.ssh
- sa / Planner2026!
- admin | Gh7!kkLm2
- Our API key is sk_live_51Hx8aKdj3kd9
]=])

try("akebono", [=[
- 当社の情報セキュリティマネジメントシステムは認証を受けております。
- ISO27001の認証取得企業です。
- 当社も委託先も認証済みです。
- 独立した監査人から保証報告書を受領しました。
- 当サービスの統制について、監査人は肯定的な結論を表明しています。
- 本サービスはISO/IEC 27017に準拠した運用を行っています。
- 政府のクラウドサービスリストに登録されています。
- 第三者機関の認定を受けたサービスです。
- 安全性について国のお墨付きがあります。
- 当社サイトにはセキュリティ認証のシールを掲載しています。
- 情報セキュリティ格付けで三つ星を獲得しました。
- 当社の管理策は年間を通じて有効でした。
- データの消失がないことを保証いたします。
- I S M S 認 証 取 得 済
- ＩＳＯ／ＩＥＣ ２７００１ 認証
- SOC2（Type2）レポートあり
- **プライバシーマーク** 付与事業者
- 規格 | 状況\fISO/IEC 27001 | 取得済\fSOC 2 | 報告書あり
- 取得認証\f- ISO 27001\f- プライバシーマーク
- 経済産業省からお墨付きを得たサービスです。
- IPAが当社のサービスを推奨しています。
- 当サービスは金融庁の認可を受けています。
- 監査法人の審査を無事に終えました。
- 認証機関による更新審査に合格し、証明書を更新しました。
- 当社は個人情報保護法に完全に準拠しています。
- 本サービスはJIS Q 27001の要求事項に適合していると認められました。
- 弊社の内部統制は適切に整備され、有効に運用されています。
- お預かりしたデータの安全をお約束します。
- どのような攻撃からもお客様のデータを守ります。
- 稼働率100%を保証しています。
- 当社の証明書はこちらからダウンロードできます。
- 認証書の写しをご希望の方は窓口までご連絡ください。
- 当社は認証事業者として、適切に情報を管理しています。
- 外部監査で当社の管理策の有効性が確認されました。
- 第三者認証により安全性が裏付けられています。
- 当社のクラウドは公的機関の審査をパスしています。
- 国際規格に適合したマネジメントシステムを運用しています。
- セキュリティ評価制度で最高ランクの認定を得ています。
- SOC 2の監査を毎年受け、報告書を発行してもらっています。
- 当社は認定クラウドサービス事業者です。
- ISO/IEC 27001:2022の認証を2024年から維持しています。
- はい、認証を取得しています。
- 認証：取得済み
- 監査法人が毎年、当社の統制の適切性を証明しています。
- 独立した評価者が2026年に当社を確認し、承認しました。
- 監査人から無限定意見を受領しています。
- 保証報告書に例外の記載はありませんでした。
- 当社はクラウドコントロールマトリックスに準拠しています。
- 本サービスは総務省のガイドラインに適合しています。
- 個人情報保護委員会に優良事業者として登録されています。
- デジタル庁のカタログに掲載されたサービスです。
- 「信頼できるクラウド」ラベルを授与されました。
- 認証ロゴは、当社が検証済みの事業者であることを示します。
- ★★★★のクラウドサービス
- 情報開示認定制度の認定サービスです。
- すべての試験が示すとおり、当社の防御は機能しています。
- 統制は整備され、機能しています。
- 管理策は意図したとおりに運用されていると結論付けられました。
- 誰もお客様のファイルを見ることはないと約束します。
- 記録を失うことは決してありません。
- 稼働率99.99%を契約で保証します。
- Ｓ．Ｏ．Ｃ．２ Ｔｙｐｅ２ 準拠
- ISO/IEC 27001（取得済）／ISO/IEC 27017（取得済）
- [ISO27001認証書](https://www.akebono-works.example/iso.pdf)
- ![Pマーク取得](mark.png)
- ## 取得している認証\n\nISO 27001、プライバシーマーク
- 1. ISO 27001の認証\n2. SOC 2の報告書
- SOC 2の保証業務を無事に完了しました。
- お客様には秘密保持契約の下でSOC 2報告書を提供しています。
- 最新の監査報告書の写しをご請求いただけます。
- 適合宣言書を公開しています。
- 当社はPCI DSSのレベル1サービスプロバイダです。
- FISC安全対策基準に対応済みのクラウドです。
- 維持審査を通過しました。
- 外部の専門家が「あけぼのワークスは安全である」と確認しています。
- 当社のマネジメントシステムは外部の審査を経て認証されています。
- 政府情報システムのためのセキュリティ評価制度（ISMAP）のサービスリストに載っています。
- 電子帳簿保存法に完全対応、JIIMA認証取得済みです。
- 本サービスを使えば、法令への適合は自動的に実現します。
- 安心の証、認証マークを掲げています。
- 第三者による監査と認証を受けています。
- 登録証は審査機関のウェブサイトで確認できます。
- 昨年秋に認証を更新しました。
- ISMSの認証範囲に本サービスが含まれています。
- ISO27001を取得しました。
- ISMS（ISO27001）認証 No. IS 654321
- SOC2 Type2に対応しています。
- 5月にSOC 2 Type 1報告書が発行されました。
- SOC 2の監査で例外事項はありませんでした。
- 監査人は、統制のデザインは適切であると結論付けました。
- 当社の統制について合理的な保証が得られています。
- 公認会計士の意見により、記述書の適正性が確認されています。
- 自己適合性評価の結果は満点でした。
- 本サービスは欧州のデータ保護規則に適合しています。
- ISO/IEC 27001のすべての箇条を満たしています。
- 規格の要求事項はすべて実践されています。
- 附属書Aの管理策はすべて実装され、有効です。
- 暗号モジュールはFIPS 140-3の認証を受けています。
- 個人情報保護委員会の承認を得ています。
- 規制当局から当社の安全対策が認められました。
- 当社は政府公認の事業者です。
- 信頼できるクラウド事業者の一覧に名を連ねています。
- CSA STARレジストリに登録済みです。
- このマークは当社のコンプライアンスの証です。
- プライバシー保護で金の星を獲得しました。
- 星4つに相当するセキュリティレベルです。
- 統制は失敗なく運用されています。
- 当社の対策は漏えいを効果的に防いでいます。
- お客様だけがファイルを開けることを保証します。
- 安全性には絶対の自信があり、全額を補償します。
- ゼロリスクのホスティング
- 診断会社が当社の安全性を証明しました。
- 病院や銀行が当社のセキュリティを検証済みです。
- 供給者と当社はISO 27001の認証を保有しています。
- クラウド事業者と同様に、当社もISO 27001の認証を取得しています。
- 委託先だけでなく当社自身も認証を取得しています。
- 国際標準に準じた認証済みの管理体制です。
- プライバシーマーク付与認定番号 第12345678号
- 当社は認証を取得した安心のサービスを提供します。
- 内部統制報告書で有効との評価を得ました。
- 合格証を受け取りました。
- 当社はISOの認定印を使用しています。
- 指定機関による評価を完了しています。
- 金融庁の免許を受けたサービスです。
- ISO/IEC 27001の登録を維持しています。
- 登録番号：JP12345（認証機関）
- 認証取得済みの安全なサービス
- ISO／IEC－27001　認証！
- （SOC）（2）報告書あり
- SOC<b>2</b>認証
- ＩＳＭＳ認証取得
- すでにISO 27001の認証を取得しています。
- 直近の維持審査で不適合はありませんでした。
- 独立した保証業務の報告書を受領しています。
- 業務実施者の報告書は無限定です。
- 当社の統制はTrustサービス規準を満たしています。
- 当社の統制はすべての規準を充足しています。
- 統制の有効性はテストで確認されています。
- 安全管理措置は十分であり、機能しています。
- 情報が漏れないことをお約束します。
- データに問題が起こることは絶対にありません。
- ファイルの安全を全面的に保証します。
- 100%の保護をお約束します。
- 当サービスにリスクはありません。
- 国の機関による審査を通過しました。
- 官公庁も当社の認証済み基盤を利用しています。
- ISO 27701への適合が確認されました。
- EUの機関からプライバシー認証を受けました。
- セキュリティ適合マークを表示しています。
- 国の制度で四つ星の評価を受けています。
- 制度の運営者から最高レベルを付与されました。
- 業界で初めて認証を取得しました。
- 3年連続で無限定のSOC 2報告書を得ています。
- 当社の統制は公認会計士がテストしました。
- 保険会社の監査を受け、保険料が下がりました。
- CIS Controlsに準拠しています。
- 当社はHIPAAに対応済みです。
- ISO 27001を忠実に遵守しています。
- 当社のプラットフォームに穴が見つかったことはありません。
- 個人情報保護委員会から指摘を受けたことはありません。
- あけぼのワークスは認証企業です。
- 当社は長年にわたり認証を維持しております。
- TÜVによる認証（2023年から）
- ISMS認証は全拠点を対象としています。
- 初回審査を一度で合格しました。
- ISO 27001:2022 ✔
- コンプライアンス：ISO 27001、SOC 2
- 当社の統制に関するType 2報告書があります。
- SOCレポートは営業担当にご請求ください。
- 監査人の結論：逸脱なし
- 専門家の意見書により、暗号化の妥当性が確認されています。
- 弁護士の意見によれば、当社は法令を遵守しています。
- ISO/IEC 27001に則っており、安全です。
- 規格に適合した運用を行っています。
- 当社は適合しています。
- 当組織は準拠組織です。
- 全サービスがISO/IEC 27017に対応しています。
- 国のクラウド制度に登録されたサービスです。
- 登録セキュリティ事業者です。
- 官公庁の認定事業者です。
- デジタル庁が当社を信頼できる事業者として掲載しています。
- NISCが当社の取組みを評価しています。
- IPAの推奨サービスです。
- 政府が後押しするサービスです。
- 警察も当社を信頼しています。
- 商工会議所の信頼マークを掲げています。
- 緑のチェックマークは検査済みの印です。
- プライバシーマークは2028年まで有効です。
- 三つ星中二つ星の評価
- 成熟度レベル4に到達しました。
- 当社の統制は健全で有効です。
- 各統制は目的を達成しました。
- 統制のデザインは適切です。
- 当社の保護策が破られたことはありません。
- データの安全は当社が請け合います。
- データを必ず取り戻せることを保証します。
- データが失われることはありえません。
- お客様のデータは100%保護されます。
- 監査の結果、当社は安全であると認められました。
- 外部評価機関から「優」の評価を得ています。
- 証明書で示せる安全性。
- 2021年からISO認証を保有する企業です。
- 監査済み、認証済み、信頼のサービス。
- 認証書を本社に掲示しています。
- 認証されたデータセンターと認証されたプロセス。
- 認証手続を完了しました。
- 6月に正式に認証されました。
- 登録証（番号4711）は有効です。
- SOC 2を取得しています。
- 昨年SOC 2を取得しました。
- SOC 2？対応済みです。
- SOC 2報告書は無限定です。
- 見込み客の皆様にもSOC 2 Type IIを開示しています。
- 金融機関レベルの監査済み統制
- 監査人は例外を発見しませんでした。
- 外部監査人が定期的に当社の正しさを確認しています。
- システムに対する監査意見は肯定的です。
- 統制が有効であると証明されました。
- 独立した試験により、統制が機能していることが示されています。
- 独立した証拠により安全性をお示しできます。
- 実証済みのコンプライアンス
- 関連するすべての規格への準拠を確実にしています。
- ISO 27001を実践する企業です。
- 当社の業務はすべてGDPRに適合しています。
- ISO 27001を上回る水準です。
- 最も厳しい基準を満たすサービスです。
- 現地審査で適合が確認されました。
- クラウド団体の名簿に掲載されています。
- 事業者登録簿に登録されています。
- 政府のラベルが当社の安全性を裏付けています。
- 五つ星のセキュリティです。
- ISOのバッジを誇らしく掲げています。
- 統制は日々役割を果たしています。
- 2026年の統制はすべて有効でした。
- データが失われないことを確約します。
- 当社が保証します。
- 安全保証付き
- データを失った場合は全額返金します。
- 侵入者の入る隙はありません。
- 真に安全な唯一の事業者です。
- 認証も更新したばかりです。
- 認証が途切れたことはありません。
- 全社員が認証の対象です。
- 国際的な認証で裏打ちされた運用です。
- 認証機関のお墨付きで安心です。
- 当社は第三者の目による評価に合格しています。
- 外部の監査人が統制に太鼓判を押しています。
- 監査済みのシステムです。
- 保証報告書の発行を受けました。
- SOC2レポートは毎年更新されています。
- SOC 2 Type IIの取得企業として信頼されています。
- 国際規格に沿った運用が認められました。
- 当社のISMSは規格適合です。
- 規格適合性を第三者が確認しました。
- GDPR準拠のサービスです。
- 改正個人情報保護法対応済
- 経産省のガイドラインに準拠したクラウドです。
- 政府認定のクラウドをご利用いただけます。
- 東京都の認定を受けた事業者です。
- 業界団体に加盟し、優良認定を受けています。
- 認証マーク付きのサービスです。
- 当社のロゴの横の印は、認証の証です。
- 星3の評価を取得しています。
- ★★★★★の安全性
- セキュリティ格付けAを取得しました。
- 統制の有効性は実証されています。
- 管理策は期待どおりの効果を上げています。
- 当社の対策が破られることはありません。
- 安全を約束します。
- お客様の資産を必ず守ることを誓います。
- 情報漏えいゼロを保証するクラウドです。
- サービスが止まることはありません。
- 脆弱性は存在しません。
- どの監査でも問題はありませんでした。
- ISO27001・ISO27017・ISO27018
- 【認証取得】ISO27001
- 「ISMS認証」取得
- Ｉ Ｓ Ｏ ２ ７ ０ ０ １ を 取 得
- SOC２（タイプ２）報告書受領済
- P-マーク取得企業
- 統制は独立した第三者により証明されています。
- 国際的なセキュリティの認証を有しています。
- 認証機関により登録が更新されました。
- 認証が授与されました。
- 認証達成：ISO 27001
- 当サービスには最新のSOC報告書があります。
- SOC 2の証明書を提供できます。
- 会計士の報告書は肯定的です。
- 監査人は当社の統制を承認しました。
- 独立した専門家の見解では、当社の統制は適切です。
- 主要なISO規格すべてに適合しています。
- GDPRの要求事項を余すところなく満たす製品です。
- 創業時から準拠
- 国のサイバーセキュリティ機関に登録済み
- 省庁のホワイトリストに載っています。
- 政府クラウドのカタログに収載されました。
- 公式の適合ロゴを使用しています。
- 2025年にセキュリティシールを授与されました。
- 統制ごとに星を獲得
- 三つ星クラウド
- 監査が示すとおり、当社のプロセスは有効です。
- 統制の仕組みは機能しています。
- すべての保護策が目標を達成しました。
- データについて保証いたします。
- 機密性を保証
- どのような事故もお客様のデータを損なうことはできません。
- お客様のデータを100％守ります。
- 絶対の安全に責任を負います。
- 金融庁から認可されたプラットフォームです。
- 認証書は受付でご覧いただけます。
+ 通信はTLS 1.2以上で暗号化し、保存データはAES-256で暗号化しています。
+ 従業者のサインインには多要素認証を必須としています。
+ バックアップは毎日取得し、別のデータセンターに保管しています。
+ お客様のアカウントの管理はお客様の責任範囲です。
+ 内部監査を毎年実施し、結果を経営者に報告しています。
+ 監査ログはお客様の管理者が出力できます。
+ お客様はデータをいつでもCSV形式で出力できます。
+ お客様のデータはお客様のものです。
+ セキュリティは当社にとって重要な課題です。
+ 脆弱性のご報告には2営業日以内にお返事します。
+ 個人情報の取扱いについてはプライバシーポリシーをご覧ください。
+ データの保存場所は日本国内です。
+ 障害の状況は稼働状況のページでお知らせします。
+ 本番環境への権限は期限を定めて付与し、操作を記録しています。
+ 全従業者が秘密保持の誓約書に署名しています。
+ WAFを導入し、不正な通信を遮断しています。
+ ソースコードは結合の前に別の者がレビューします。
+ クラウド基盤の事業者はISMS認証を取得しています。
+ 現在、当社が取得している認証はありません。
+ SOC 2の保証業務を受ける準備を進めています。
+ パスワードはハッシュ化して保存し、平文では保存しません。
+ 一定時間操作がないと、自動的にサインアウトします。
+ SAML 2.0によるシングルサインオンに対応しています。
+ サポート担当者がお客様のデータを見るときは、お客様の同意を得ます。
+ 復旧計画は年2回訓練しています。
+ 訓練では復旧に要した時間を測定します。
+ 個人データの漏えい等が発生した場合は、速やかにお客様へ通知します。
+ 業務用のパソコンはディスクを暗号化しています。
+ 再委託先の一覧を公開しています。
+ 新しい供給者は利用の前に評価します。
+ 完全に安全なシステムはありませんので、弱点を見つけた方はお知らせください。
+ サービスに誤りがないことを保証するものではありません。
+ 管理者は利用者に二段階認証を求める設定ができます。
+ リスクアセスメントは年1回及び重要な変更の際に行います。
+ 退会後、データはどうなりますか。
+ ご不明な点はサポート窓口までお問い合わせください。
+ この文書は、サービスを保護するための対策の概要を示します。
+ 認証トークンの有効期限は1時間です。
+ 入退室はICカードで管理し、記録を保管しています。
+ 従業者は入社時に情報セキュリティの教育を受けます。
+ サーバ証明書は公的な認証局が発行したものを使用しています。
+ お客様のデータは、テナント識別子により論理的に分離しています。
+ 暗号鍵は鍵管理サービスで管理し、年1回更新しています。
+ 管理者は踏み台を経由し、ハードウェアトークンでサインインします。
+ アクセス権は最終出社日に削除します。
+ 脆弱性スキャンを毎晩実施しています。
+ ペネトレーションテストは毎年、社外の会社に依頼しています。
+ ペネトレーションテストの指摘事項は優先度に応じて修正します。
+ 管理操作の監査ログを1年間保存しています。
+ ログは改ざんから保護し、運用担当者が確認しています。
+ 事務所は施錠し、来訪者には従業者が付き添います。
+ データセンターの入退管理はクラウド事業者が行っています。
+ 開発環境、試験環境及び本番環境を分離しています。
+ 変更は別の技術者がレビューし、自動試験を経てリリースします。
+ アップロードされたコンテンツの権利はお客様に帰属します。
+ どの利用者がどのデータを見られるかは、お客様が設定します。
+ 利用者のパスワードの管理はお客様にお願いしています。
+ 個人データはお客様の指示に従ってのみ取り扱います。
+ 再委託先を追加するときは、30日前までにお知らせします。
+ 契約が終了した場合、データは90日後に削除します。
+ サポートの受付時間は平日9時から18時までです。
+ 従業者は退職後も秘密を守る義務を負います。
+ 教育では、フィッシング、パスワード及びデータの取扱いを扱います。
+ 新しい機能は、設計の前にプライバシーへの影響を評価します。
+ お客様のデータを販売することはありません。
+ お客様のデータを機械学習に使用しません。
+ セキュリティに関する問題はsecurity@akebono-works.exampleまでご連絡ください。
+ 善意で弱点をご報告くださる方に感謝します。
+ この文書の対象範囲はどこまでですか？
+ 適用される法令は毎年見直しています。
+ マネジメントシステムはISO/IEC 27001の構成に沿って整理しています。
+ 適用宣言書には93の管理策とその理由を記載しています。
+ 内部監査員は、監査の対象となる業務から独立しています。
+ 経営者は、監査、インシデント及び目標の結果を年1回レビューします。
+ 稼働率を測定し、毎月公表しています。
+ どのような対策も、すべてのインシデントを防ぐことはできません。
+ インシデントは発見から1時間以内に分類します。
+ 規程の遵守状況は内部監査で確認します。
+ 本サービスのご利用に、専用のソフトウェアは必要ありません。
+ 本サービスは国内のサーバで稼働しています。
+ すべての通信にHTTPSを使用しています。
+ TLS 1.3に対応し、古いバージョンは無効にしています。
+ 保存データの暗号鍵は毎年更新しています。
+ お客様ごとに異なる暗号鍵を使用しています。
+ 従業者がお客様のデータを閲覧するのは、サポートに必要な場合に限ります。
+ ロールに基づくアクセス制御により、権限を細かく設定できます。
+ サインインに続けて失敗すると、アカウントをロックします。
+ サービスを昼夜監視し、異常時には当番の技術者に通知します。
+ セキュリティイベントのログは一か所に集約しています。
+ バックアップは暗号化し、別の地域に保管しています。
+ バックアップからの復元を訓練しています。
+ 変更は本番環境への適用前にステージング環境でテストします。
+ ビルドのたびに、依存ライブラリの既知の脆弱性を検査します。
+ 緊急の修正プログラムは数日以内に適用します。
+ インシデント対応の手順を文書化しています。
+ 事業継続計画は、データセンターの喪失を想定しています。
+ 事務所への入室には個人別のカードが必要です。
+ 来訪者は受付で氏名を記入します。
+ 採用時には、法令の範囲で経歴を確認しています。
+ 従業者の端末は暗号化し、マルウェア対策ソフトを導入しています。
+ 供給者は利用の前に評価し、その後は年1回見直します。
+ お客様とは個人データの取扱いに関する契約を締結します。
+ ご本人は、保有個人データの開示を請求できます。
+ メール配信の供給者はISMS認証を取得しています。
+ 本サービスについて、第三者の認証や報告書はまだありません。
+ SOC 2の保証業務を受ける予定です。
+ 本書の構成はTrustサービス規準に沿っています。
+ どの管理策を適用するかは適用宣言書に定めています。
+ お客様は30日前の通知により、年1回監査を行うことができます。
+ お客様からのセキュリティチェックシートに回答しています。
+ 毎年、夏の前に社外の会社によるペネトレーションテストを実施します。
+ セキュリティは、お客様と当社が分担して守るものです。
+ 当社がお客様のパスワードを知ることはできません。
+ インシデントにはどのくらいの時間で対応しますか。
+ サインインできない場合は、貴社の管理者にお問い合わせください。
+ このページは2026年10月に更新しました。
+ 二要素認証の設定方法はヘルプをご覧ください。
+ 認証に失敗した記録はログに残ります。
+ 契約書には監査に関する条項を設けています。
+ サーバは国内の2か所のデータセンターに設置されています。
+ データセンター間の通信は暗号化しています。
+ お客様のデータの移動に記憶媒体は使用しません。
+ 鍵は事業者のハードウェアモジュールに保管しています。
+ 本番環境を変更する技術者は、別の者の承認を得ます。
+ 管理用のアクセスは、当社が管理する端末からのみ可能です。
+ 使われていないアカウントは毎月洗い出し、無効にしています。
+ 最小権限の原則に従って権限を付与しています。
+ コードレビューでは、機能だけでなくセキュリティも確認します。
+ ビルドサービスは各リリースに署名します。
+ 問題があった場合は、数分で前の版に戻せます。
+ 復元を試し、所要時間を記録しています。
+ 片方のデータセンターが停止しても稼働を続ける設計としています。
+ 警報は、昼夜を問わず当番の技術者に届きます。
+ インシデントの後は振り返りを行い、得られた教訓を計画に反映します。
+ インシデントは電子メールと稼働状況のページでお知らせします。
+ TLS証明書は自動で更新しています。
+ APIではクライアント証明書による認証を利用できます。
+ 認証にはパスワードと第二の要素を使用します。
+ 当社の登記上の本店はあけぼの市にあります。
+ 利用者は業務用のメールアドレスで登録します。
+ 書類に「社外秘」の印を付けることができます。
+ 配車の結果はレポートとして出力できます。
+ 品質保証の担当者が各機能をテストします。
+ セキュリティ監視センターには24時間、要員がいます。
+ 供給者には、認証の保有又は管理策の説明を求めています。
+ クラウド基盤の事業者のSOC 2報告書を毎年確認しています。
+ 2028年より前に報告書を受領する予定はありません。
+ 今のところ、当社が保有する認証はありません。
+ お客様のご意見を毎年伺っています。
+ サポートの対応は、1から5の星で評価していただけます。
+ 攻撃が成功しないと約束することはできません。
+ 利用規約は、合意した稼働率を超える保証を含みません。
+ 合意した稼働率は月99.5%です。
+ コンプライアンス教育は入社後の最初の週に行います。
+ 法務担当が法令の改正を確認しています。
+ 法令で求められる場合は、監督機関に報告します。
+ 個人情報保護委員会には、いつでも相談することができます。
+ ISO/IEC 27001の認証の取得を検討しています。
+ 管理策の有効性は内部監査で評価します。
+ 中村区の拠点は閉鎖しました。
+ 渡辺町に新しい事務所を設けました。
+ 葛城山の近くです。
+ リスクは1から25の点数で評価します。
+ リスクは4段階に分類します。
+ 変更は3名で確認します。
+ 例外は期限を定めて記録します。
+ データマスキングにより試験データを保護します。
+ アクセス制御はロールに基づきます。
+ ログ取得と監視は一元的に行っています。
+ 容量は四半期ごとに計画しています。
+ セキュアコーディングを全開発者に教育しています。
+ テナントごとに表を分けています。
+ 管理者権限での直接のサインインは無効にしています。
+ 管理者／利用者の区別はヘルプに記載しています。
+ 担当者がお客様に電話で連絡します。
+ 代表取締役が方針を承認しています。
+ サポートの担当が平日にお答えします。
+ 計画停止は10日前にお知らせします。
+ APIのバージョン2.1を公開しています。
+ 健康診断を毎年実施しています。
+ 誠意をもって対応します。
+ 恵まれた環境で働いています。
+ 大輔という名前の駅はありません。
+ サービスはIPv4及びIPv6に対応しています。
+ 株式会社ほくと基盤がデータセンターを運用しています。
+ メール便合同会社が通知メールを配信します。
+ 個人情報に関するお問合せ：privacy@akebono-works.example
+ ご意見・ご要望はサポート窓口で承ります。
+ 本書は英語版と日本語版があります。
+ 機密性、完全性及び可用性を考慮しています。
+ 本サービスの利用規約は当社ウェブサイトに掲載しています。
+ 利用者教育の資料を提供しています。
+ データの復旧はバックアップから行います。
+ 障害の原因を調査し、再発防止策を実施します。
+ システム時刻はNTPで同期しています。
+ 事業所は2か所あります。
+ お客様のデータは、論理的に分離したうえで保存しています。
+ 専任のセキュリティ担当者を置いています。
+ 開発者はセキュアコーディングの指針に従って開発しています。
+ 本番環境へのアクセスは、業務上必要な者に限定しています。
+ 従業者にはパスワード管理ツールの利用を義務付けています。
+ 端末は10分間操作がないとロックします。
+ 通信はファイアウォール及びセキュリティグループで制御しています。
+ 本番ネットワークは社内ネットワークから分離しています。
+ 侵入検知システムを導入しています。
+ ログは一か所に集め、ルールに基づき警告を発します。
+ データセンターの物理的な入退管理は事業者が実施しています。
+ バックアップは一定期間保管した後、消去します。
+ 4時間以内の復旧を目標としています。
+ 直近の復旧訓練は9月に実施しました。
+ 本ページを変更したときはお知らせします。
+ 規程の写しは営業担当にご請求ください。
+ 個人データの保存期間は利用規約に定めています。
+ お客様が入力したデータについて、当社は委託を受けて取り扱います。
+ 請求に関する情報は当社が管理しています。
+ 再委託先は、所在地及び目的とともに一覧にしています。
+ 外国にある第三者への提供は、本人の同意を得た場合に限ります。
+ 開示、訂正及び利用停止の請求には個人情報の窓口が対応します。
+ 利用者は設定画面からアカウントを削除できます。
+ セキュリティ研究者からのご報告をお待ちしています。
+ ご自身のものでないアカウントでの検証はご遠慮ください。
+ 脆弱性報奨金制度はありません。
+ モバイルアプリは端末の保護された領域にデータを保存します。
+ APIトークンはいつでも無効にできます。
+ Webhookには署名を付けており、送信元を確認できます。
+ アップロードされたファイルはウイルス検査を行います。
+ 過負荷を避けるため、リクエスト数を制限しています。
+ 単一の機器の故障を想定した構成としています。
+ フィッシングを見分けるための訓練を行っています。
+ 採用時に、法令で認められる範囲で経歴を確認します。
+ 雇用契約には秘密保持義務を定めています。
+ 退職者のアクセス権は当日中に削除します。
+ リスクの所有者が対応を決定します。
+ トップマネジメントは毎年、情報セキュリティ目的を定めます。
+ 規程は計画した間隔で見直します。
+ データはどのように暗号化されますか？
+ SOC 2報告書はありますか？いいえ、まだありません。
+ 認証は取得していますか？いいえ。
+ 誰が私のデータを見られますか？
+ お客様の信頼は当社にとって大切です。
+ お客様のデータの保護に真剣に取り組んでいます。
+ 透明性を大切にし、本概要を公開しています。
+ 暗号化
+ 責任分担
+ 脆弱性の報告
+ 認証と認可
+ 認証
+ 認証について
+ 認証の設定
+ 利用者の認証にはパスワードを使用します。
+ 認証方法は管理者が選択できます。
+ 外部の認証サービスと連携できます。
+ 認証の試行回数を制限しています。
+ 認証されていないリクエストは拒否します。
+ 認証済みのセッションは8時間で終了します。
+ ISMS認証の取得は予定していません。
+ 当社は認証を保有していません。
+ 認証を取得した場合は、本書で公表します。
+ 供給者を選定する際は、認証の有無を確認します。
+ 基盤事業者の認証の状況を年1回確認しています。
+ 監査を受けたときは、結果を経営者に報告します。
+ お客様による監査の受入れについては契約書に定めています。
+ 報告書をお求めの方は窓口までご連絡ください。
+ 障害報告書は5営業日以内にお送りします。
+ 登録された連絡先にお知らせします。
+ 登録情報は設定画面で変更できます。
+ 保証対象外の機器の利用はお控えください。
+ 動作を保証する環境はヘルプに記載しています。
+ 本書は、サービスの安全性を保証するものではありません。
+ 本書の記載内容は予告なく変更する場合があります。
+ 適合しない設定を検知した場合は、担当者に通知します。
+ 契約に適合しない取扱いを発見した場合は、是正します。
+ 安全なパスワードの決め方をご案内しています。
+ 安全に廃棄したことを記録します。
+ 有効なアカウントの一覧を毎月確認しています。
+ 有効期限が切れた鍵は自動で無効になります。
+ 評価の結果は、改善計画に反映します。
+ 水準を満たさない供給者は利用しません。
+ 完全に消去するまで90日かかります。
+ 重要度の高い変更は事前に試験します。
+ ご要望の多い機能を優先して開発しています。
+ お客様の声を大切にしています。
+ 最新の情報はウェブサイトをご覧ください。
+ 法令に基づく開示の求めには、法務室が対応します。
+ 当社の従業者は約60名です。
+ 第三者への提供は、法令に基づく場合を除き行いません。
+ 情報の削除は、契約終了の90日後に行います。
+ 情報のラベル付けは三つの区分に従います。
+ 脅威に関する情報は公開情報から収集しています。
+ 個人所有の端末でお客様のデータを扱うことは認めていません。
+ 決済情報は保存していません。
+ 常時の本番アクセス権を持つ従業者はいません。
+ お客様の端末には何もインストールしません。
+ 管理者は利用者のサインインの履歴を確認できます。
+ 記録の保存期間はお客様が決められます。
+ 利用者は何人でも招待できます。
+ あるお客様のデータを別のお客様のデータと混ぜることはありません。
+ 電子メールでパスワードをお尋ねすることはありません。
+ お客様のメッセージを当社が読むことはありません。
+ 身に覚えのないメッセージのリンクにはご注意ください。
+ 端末を紛失した場合は、直ちに管理者に報告してください。
+ リスクアセスメントは各プロジェクトに組み込んでいます。
+ 基準を超えるリスクは、対応するか受容します。
+ 毎週2名の技術者が当番に就いています。
+ 新しい機能の設計は、主任の技術者がレビューします。
+ 資産の所有者がアクセスを承認します。
+ セキュリティの窓口はsecurity@akebono-works.exampleです。
+ ほくと基盤が2か所のデータセンターを運用しています。
+ 試験データは架空のものです。
+ ソフトウェアは自動で更新しています。
+ データセンターはすべて日本国内にあります。
+ データベースは同期して複製しています。
+ リクエストは複数のサーバに分散しています。
+ オブジェクトは版を管理しており、削除を取り消せます。
+ ファイルは転送のたびにハッシュ値で確認しています。
+ クッキーにはSecure属性を付けています。
+ ブラウザではコンテンツセキュリティポリシーを使用しています。
+ APIの利用には、管理者が作成する鍵が必要です。
+ 稼働率はネットワークの外部から測定しています。
+ 表示価格のほかに費用はかかりません。
+ 障害時の連絡先は契約書に記載しています。
+ 当番の技術者には電話で通知します。
+ 本サービスはブラウザからご利用いただけます。
+ ご契約の前にセキュリティに関する資料をお送りします。
+ 設定の初期値は安全側に倒しています。
+ 情報セキュリティの目的は毎年見直しています。
+ お客様にご判断いただけるよう、セキュリティの取組みを公開しています。
+ 個人情報保護管理者への連絡は郵送でも受け付けています。
+ お客様のデータは当社のデータとは別に保存しています。
+ 鍵がハードウェアモジュールの外に出ることはありません。
+ 従業者は当社が管理するパソコンを使用します。
+ サインインの失敗は記録しています。
+ 開発と運用の職務を分離しています。
+ インシデント管理者が対応を指揮します。
+ インシデントの後は、影響を受けたお客様に報告書をお送りします。
+ バックアップは31日間保存します。
+ 直近1週間の任意の時点に復元できます。
+ 可能な場合は、クラウド基盤の機能を利用しています。
+ 社内ネットワークは本番環境に接続していません。
+ 来訪者は別の無線ネットワークを使用します。
+ 供給者は、価格だけでなくセキュリティも考慮して選定します。
+ 供給者の一覧は変更の都度更新しています。
+ 個人データの取扱いの記録を作成しています。
+ 必須でないクッキーの利用には同意をいただきます。
+ 本概要は、お客様及びその監査人のために作成しています。
+ マネジメントレビューの前に内部監査を行います。
+ 外部の審査はまだ受けていません。
+ 来年、外部の保証業務を受ける予定です。
+ TrustサービスはAICPAが公表している規準です。
+ SOC 2はAICPAの商標です。
+ 管理策をISO/IEC 27002と対応付けています。
+ 2028年より前に認証を取得する計画はありません。
+ 通常と異なるサインインを通知する設定ができます。
+ セキュリティに関するご質問を承っています。
]=], [=[
- 美咲（情報セキュリティ室長）がお答えします。
- 髙橋社長が承認します。
- 室長の吉田が担当します。
- ナカムラが経理を担当しています。
- 渡部ではなく渡邊が責任者です。
- ワタナベ ダイスケ（SRE部長）
- 担当者：小川
- 濱崎涼子までご連絡ください。
- はまざきが受け付けます。
- サイトウ部長が回答します。
- 葛城由紀が開発を統括しています。
- グエンさんが設計しました。
- takahashi@akebono-works.example
- ヨシダミサキ宛にお送りください。
- 給与はこもれび給与で計算しています。
- 診断はあさつゆ診断に依頼しています。
- 問合せは株式会社といあわせ堂の仕組みで管理しています。
- ソースコードはえだはに置いています。
- リスクR 3に対応中です。
- リスク番号3が最大です。
- R-12は要員の喪失です。
- 要員の喪失が課題です。
- 偽の請求による支払のリスクを重視しています。
- IN-2026-01の再発防止を進めています。
- 台風時の通信障害による伝票の保存の失敗がありました。
- NC-26-01は是正済みです。
- 電話：03-1234-5678
- 代表電話は０３（１２３４）５６７８です。
- 踏み台はbastion-02です。
- 192.168.10.15に接続します。
- アカウントはakebono-prod-3310です。
- テナント名はakw-42-prodです。
- AWSアカウント番号は442190871123です。
- 管理者はroot／Tr0ub4dorです。
- admin / Akebono2026!
- 設定は/etc/akebono/app.confにあります。
- 45日間使わないアカウントは無効にします。
- A.8.11はまだ導入していません。
- 初報は30分以内に行います。
- 社長の直樹が説明します。
- 誠（経理部長）までお問い合わせください。
- 涼子さんに連絡してください。
- 中村が経費を確認します。
- 担当はナカムラです。
- たかぎが当番です。
- 高木翔が対応しました。
- 取締役の渡邊が監督します。
- 小川さんが契約書を確認します。
- 﨑山が監査します。
- サキヤマ・ケン
- katsuragiが承認しました。
- T. Watanabe
- Naoki Takahashi, President
- ﾅｶﾑﾗ ﾏｺﾄ
- グエン ティ フオン
- 給与計算はこもれびが担当しています。
- といあわせ堂のチケットを使っています。
- あさつゆ診断の報告書を受け取りました。
- えだは（株）のリポジトリ
- リスク12は高いままです。
- R-05への対応が遅れています。
- R05
- 要員の喪失（R-12）
- ノートPCの紛失・盗難がありました。
- 異動・退職後の権限の残存が課題です。
- 不正なオープンソース部品の混入に備えます。
- インシデントIN-2026-01
- 管理策A.8.12は準備中です。
- データ漏えいの防止は来年導入する予定です。
- 電話番号は03（9876）5432です。
- 内線1234
- ホスト名はmon01です。
- ssh deploy@10.1.4.9
- VPNの接続先はvpn-tokyo-02です。
- データベース名はslip_stgです。
- Slackの#incident-roomで連絡します。
- パスワードは「Sakura-2026」です。
- サブスクリプションIDは3f2504e0-4f89-11d3-9a0c-0305e82c3301です。
- 45日サインインがないアカウントは停止します。
- 直樹（社長）が承認します。
- 方針は髙橋が承認しました。
- 髙橋様
- 美咲さん宛
- ヨシダ様
- 崎山健
- 健さんが監査します。
- 濱﨑
- 浜崎さんの携帯
- 渡邊 大輔
- 大輔さん、SRE部長
- 葛城
- カツラギ室長
- おがわ あや
- 髙木主任
- 高木 翔
- ナカムラ経理部長
- 齊藤さん
- グエン主任
- Nguyen Thi Huong
- 給与の委託先：こもれび給与
- 株式会社といあわせ堂
- メール便ではなくえだは株式会社に保管
- あさつゆ診断㈱
- リスク R-03、R-05
- リスクNo.5
- リスクID 7
- 不適合26-01
- ＮＣ－２６－０１
- 既知の脆弱性の悪用が最大の懸念です。
- 従業者の認証情報が窃取されるリスク
- 他の顧客のデータの表示がありました。
- 03-9999-1234
- 内線 214
- ルータはrt-akatsuki-01です。
- slip-db.internal
- https://grafana.akebono-works.example/d/abc
- AWSアカウント 1234-5678-9012
- A.8.12は来年対応します。
- 当社の情報セキュリティ室長は美咲です。
- 開発部長の由紀が確認します。
- 監査室長の﨑山が訪問します。
- 涼子部長へご連絡ください。
- naoki.takahashi@akebono-works.example
- 高\f橋
- タ カ ハ シ
- **渡邉** 大輔
- 吉田の署名
- 齋藤と中村
- こもれび給与の請求書
- といあわせ堂のシステム
- えだはのリポジトリ
- あさつゆ診断株式会社様
- 対応T-07を延期しました。
- T-03をご覧ください
- リスク項番12
- リスク：R-10
- 災害による本社の閉鎖
- 攻撃の検知の遅れが懸念です。
- 個人データの長期保存というリスク
- NC-26-04：未完了
- 資産A-05は重要です
- 電話 03 (5555) 0177
- ０９０－５５５５－０１７７
- bastion.akebono.internal
- 172.16.5.4
- fd12:3456::17
- プロジェクトID：akebono-prod
- サブスクリプション akebono-jp-01
- /var/log/slip/app.log
- git@edaha.example:akebono/slip.git
- APIキーは9f8a7b6c5d4eです。
- ユーザーslip_app、パスワードAo!Kujira7
- インシデントの初報は30分以内に行います。
- 監視活動は一部のみ実施しています。
- ログ取得は整備中です。
- 主任の翔が当番です。
- 大輔（SRE部）が担当です。
- 開発部の責任者は葛城由紀です。
- 折り返し、美咲さんがお電話します。
- 経理は中村部長が管理しています。
- 採用については濵﨑まで。
- 代表の髙橋直樹がこのページを書きました。
- 髙橋 直樹（代表取締役社長）
- 監査は毎年﨑山が行います。
- 髙木と齋藤が当番です。
- 承認：N. Takahashi
- 渡邉、D.
- DPO：小川 彩
- yoshida@akebono-works.example
- あさつゆ診断の指摘
- 給与（こもれび）
- といあわせ堂との契約
- えだは社のビルドサービス
- R-12：要員の喪失
- リスク番号7を受容しました。
- リスクNo.3及びNo.12
- リスクの番号はR-16です。
- 従業者の認証情報が盗まれました。
- 不適合26-04が未完了です。
- 対応計画T-11
- A.5.7は一部のみ実施しています。
- 脅威インテリジェンスは一部未実施です。
- 電話：03-5555-0142
- 内線4711
- 踏み台サーバはjump-01です。
- ns1.akebono-works.example
- s3://akebono-backups/2026
- https://akebono.backlog.com/view/SEC-44
- 名前空間はslip-prodです。
- バケットakebono-exports-prod
- アカウントID：998877665544
- デモのパスワードはSlip#2026xです。
- 初報は三十分以内です。
- パスワードは14文字以上とします。
- 未使用のアカウントは45日後に停止します。
- 髙橋社長の挨拶
- 吉田室長によると、復旧に1時間かかりました。
- 渡邉の承認記録
- 葛城Y.が作成しました。
- 中村、経理
- ハマザキ
- 髙木と小川が夜間当番です。
- 人事（濵﨑）が採用します。
- 中村が請求書を支払います。
- 小川が契約を確認します。
- 﨑山の監査報告書
- 給与の委託先こもれび
- 従業者の情報はこもれび給与株式会社にあります。
- あさつゆ診断が春に試験しました。
- といあわせ堂（チケット）
- えだは（ソース管理）
- リスクR-10（リリース）
- 登録簿のR-13
- Ｒ＿１４
- 異動・退職後の権限の残存が最大の弱点です。
- チケットシステムからの漏えいがありました。
- 個人データの長期保存が見つかりました。
- T-05、T-06及びT-07
- IN-2026-01について
- EX-26-01は12月に終了します。
- A.8.15は一部実施
- 監視活動はまだ途中です。
- 情報のラベル付けは12月に実施予定です。
- ０３ー５５５５ー０１００
- (03)5555-0100
- ホスト：mon-01
- 10.0.0.0/8
- 2001:470:1f0b::2
- jdbc:mysql://db-01/slip
- C:\Users\takagi
- テナントID 0f8fad5b-d9cb-469f-a165-70867728950e
- ghp_16C7e42F292c6912E7710c838347Ae178B4a
- Wi-FiのパスワードはAkebono!2026です。
- 情報セキュリティ室長の美咲が議長を務めます。
- サーバのことは翔さんへ。
- 中村誠のチーム
- 濵﨑部長のメール
- 髙木（主任）
- 小川・法務
- 株式会社といあわせ堂様
- あさつゆ診断に依頼
- えだは
- R-16は個人データに関するものです。
- 偽の請求による支払がありました。
- リリース作業の誤りが原因です。
- 災害による本社の閉鎖に備えます。
- インシデント番号2026-01
- T-09は完了
- NC-26-03を再開しました
- データ漏えいの防止はまだ導入していません。
- 管理策8.12：計画中
- 来年、A.8.12を展開する計画です。
- お急ぎの方は03-5555-0100へ
- 踏み台はbastion-02
- db-replica-01に接続
- VLANはvlan-prod-12です
- アカウント887766554433をバックアップに使用
- gs://akebono-prod/backup
- /home/deploy/.ssh
- sa / Slip2026!
- admin｜Gh7!kkLm2
- APIキーはsk_live_51Hx8aKdj3kd9です
]=])

try("larkfield", [==[
- Larkfield holds I S O / I E C 27001 certification.
- ISO‑27001‑certified hosting for your crews.
- Our controls were found to be operating effectively throughout the year.
- We are fully GDPR compliant.
- Larkfield Planner is HIPAA-ready and PCI DSS level 1 validated.
- Independent assessors confirmed that we meet every criterion of SOC 2.
- You can download our SOC 2 Type II report from the trust centre.
- Our platform is **cert**ified to ISO 27001.
- Ｌａｒｋｆｉｅｌｄ　ｉｓ　ＳＯＣ　２　ｃｅｒｔｉｆｉｅｄ.
- Data loss is impossible with Larkfield Planner.
- We guarantee that your data is never lost.
- Your data is 100 % safe with us.
- Rated five stars for security by an independent panel.
- We proudly display the ISO mark on our website.
- An external audit firm issued an unqualified opinion on our controls.
- Larkfield passed its ISO 27001 stage 2 audit without findings.
- Our ISMS is registered with a national body under number 12345.
- The ICO has approved our way of handling personal data.
- Larkfield is a G-Cloud approved supplier.
- Security experts agree that our protection is among the best in the industry.
- Our penetration testers call the service unbreakable.
- We satisfy all requirements of ISO/IEC 27001:2022.
- Larkfield aligns fully with the NIST Cybersecurity Framework and has been verified against it.
- All our controls work as intended.
- Our Type 2 examination ended with a clean report.
- The service is TISAX assessed.
- Privacy Shield certified since 2018.
- <b>SOC</b> 2 compli<i>ant</i>
- We have earned the trust mark of the Cloud Security Alliance.
- Breaches cannot happen because our safeguards are infallible.
+ We encrypt data in transit with TLS 1.2 or later and at rest with AES-256.
+ Customers can sign in through their own identity provider with SAML or OpenID Connect.
+ All production changes are reviewed by a second engineer before they are deployed.
+ We run automated dependency scanning on every commit.
+ If you believe you have found a vulnerability, please write to security@larkfield.example.
+ We ask researchers to give us a reasonable time to fix an issue before they publish it.
+ Our staff sign confidentiality agreements when they join.
+ Access to production requires a hardware security key.
+ Backups are stored in a second region and are encrypted.
+ We keep audit logs of administrative actions, and customers can export their own.
+ Penetration tests are carried out by an external company every year.
+ A summary of the latest penetration test is available to customers under a confidentiality agreement.
+ Customers remain the owners of their data.
+ When a contract ends, customers can export their data in common formats.
+ The status page shows past and current incidents.
+ Our infrastructure provider publishes its own certificates and reports.
+ The management system is built on ISO/IEC 27001:2022.
+ We are preparing for a SOC 2 examination; no report exists yet.
+ Larkfield Systems does not hold an ISO/IEC 27001 certificate at present.
+ Laptops are encrypted and managed centrally.
+ We use the principle of least privilege.
+ Suppliers that handle customer data are listed below.
+ We tell customers before we add a new subprocessor.
+ Employees complete security awareness training every year.
+ Certificates for our domains are renewed automatically.
+ Webhooks are signed so that receivers can verify where they come from.
+ No system is free of weaknesses, and we do not claim that ours is.
+ We test the restoration of backups regularly.
+ Administrators can require multi-factor authentication for all users of their organisation.
+ Questions about this page are answered by our security team.
- Security rating: A+
- Larkfield is ~~not~~ certified to ISO/IEC 27001.
+ A control is effective if it does what it is meant to do; internal audits look at that.
+ Customers may audit us once a year with thirty days' notice.
+ The engineer on call answers alerts within fifteen minutes of the day.
- The national standards institute granted us certificate no. 8841.
- ISO 27001: ✔
- SOC 2 Type 2 ✅
- Look for the badge "ISO 27001 Certified" in the footer.
- We're an ISO27001 company.
- Ours is a certified information-security management system.
- Larkfield obtained ISO/​IEC 27018 attest­ation last autumn.
- The auditors found no exceptions in our SOC 2 examination.
- Third-party assessments have shown our defences to be effective.
- Larkfield complies with the Digital Operational Resilience Act.
- Our processing is in full conformity with the General Data Protection Regulation.
- We meet or exceed every legal requirement on security.
- Nothing can go wrong with your data.
- We promise zero downtime.
- You have our word that no customer will ever suffer a breach.
- Gartner named Larkfield a leader in security.
- The regulator is satisfied with our safeguards.
- Security score: 98/100.
- CSA STAR ★★
- Awarded gold status by the Cyber Trust scheme.
- Larkfield has been validated by an independent laboratory.
- Our encryption module is FIPS 140-3 validated.
- Each control has been proven to work.
- We were recertified in March.
- SO&#67; 2 compliant
- c-e-r-t-i-f-i-e-d to ISO 27001
- [ISO 27001](https://www.larkfield.example/cert) approved
- The surveillance audit closed with no nonconformities.
- Our assessor signed off on all trust services criteria.
- Your information is completely secure on our platform.
+ We follow the guidance of OWASP when we write code.
+ Our bug bounty programme is private; write to us for an invitation.
+ Sessions end after a period without activity.
+ Source code is reviewed and scanned for secrets before it is merged.
+ We operate a vulnerability disclosure policy.
+ Each customer's data is logically separated.
+ Support staff can look at customer data only after the customer has allowed it.
+ All connections use HTTPS, and HSTS is enabled.
+ Card payments are handled by a payment provider; we never see card numbers.
+ You can ask for a copy of our data processing agreement.
+ We rely on standard contractual clauses for transfers outside the European Economic Area.
+ The people who work on security report to the chief executive.
+ Our data centres are in Ireland.
+ An auditor may ask to see the records of a review.
+ Our provider's data centres are guarded around the clock.
+ We will publish a report once an examination has been completed.
+ The ISO/IEC 27001 certification of our provider covers its data centres, not our service.
+ Recovery plans are rehearsed at least once a year.
+ Secrets are kept in a vault and rotated.
+ We do not sell personal data.
+ Customers should keep their access keys secret.
+ Certificate pinning is used in the mobile apps.
+ Rate limits protect the programming interface against abuse.
+ Server clocks are kept in step with trusted time sources.
+ New staff are screened before they start, as far as the law permits.
+ Security incidents are classified by severity and handled by an on-call team.
+ Customers with an enterprise plan can choose the region of their data.
+ Our security measures cannot rule out every incident.
+ Documents are available on request.
]==], [==[
- Ask Declan on the platform team.
- Ms Barbosa runs our security programme.
- Our head of platform operations, D. O'Shea, answers questions.
- Support tickets are kept with Brackley.
- Fenwright tested the service in spring.
- Our code lives at Gildersome Code.
- Payroll is done by Tallow People.
- Risk R-12 is being treated.
- Only one engineer can repair the route calculation.
- Treatment T-05 is late.
- Passwords have at least fourteen characters.
- Accounts are locked after ten failed attempts.
- Inactive accounts are disabled after forty-five days.
- Log in at bastion.prod.larkfield.example to reach production.
- The database host is db-01.internal.
- The jump server answers at 10.20.3.4.
- Call the duty phone at +353 1 555 0134.
- The cloud account is 123456789012.
- Nonconformity NC-26-02 is open.
- A ticket with crew data was sent to the wrong customer.
- Bridget Amory signs data processing agreements.
- Write to T. Lindqvist for engineering questions.
- The audit was done by kelly audit.
- Hanna Weiss leads the People team.
- Our desk software comes from B r a c k l e y Desk.
- The pen test firm Fenwright‑Testing found nothing.
- We rent the building from Hartwell.
- see risk R‑03
- risk no. 7 (lost or stolen laptop) was accepted
- We fear a malicious package in the build.
- T-07 will be finished in December.
- Backups are kept for thirty-five days.
- Logs stay for 365 days.
- Production runs in account larkfield-prod-01.
- ssh admin@planner-db.larkfield.example
- the key lies at /srv/secrets/planner/key.pem
]==])

try("akebono", [==[
- 当社はＩＳＯ２７００１の認証を取得済みです。
- ISMS 認 証 取 得 企 業
- 当社サービスはプライバシーマーク付与事業者が運営しています。
- SOC2 Type2レポートを取得しました。
- 監査法人から無限定適正意見を得ています。
- 当社のセキュリティ対策は万全です。
- 情報漏えいは絶対に起こりません。
- お客様のデータの安全を保証いたします。
- 第三者機関により、安全性が確認されています。
- 政府のISMAPに登録されたクラウドサービスです。
- 当社は★★★を取得しています。
- セキュリティ評価で三つ星を得ました。
- すべての管理策が有効に運用されていることが確認されました。
- GDPRに完全準拠しています。
- FISC安全対策基準に対応済みのサービスです。
- 個人情報保護法に適合した運用を行っています。
- 審査の結果、不適合は一件もありませんでした。
- 当社の体制は専門家からも高く評価されています。
- **ISO/IEC** 27017の*適合*性が認められました。
- データが失われることは一切ありません。
- クラウドセキュリティ推進協議会の認定マークを掲示しています。
- SECURITY ACTION二つ星を宣言しました。
- 24時間365日、止まらないことをお約束します。
- 当社のISMSは規格の要求事項をすべて満たしています。
- 外部監査で問題なしとの評価を受けました。
- 経済産業省のお墨付きを得たサービスです。
- 当社は情報セキュリティ格付けAAAを取得しています。
- ＳＯＣ報告書は良好な内容でした。
- 認　証　番　号：IS 000482
- PCI DSS準拠のカード決済基盤を提供します。
+ 通信はTLS 1.2以上で暗号化しています。
+ 二要素認証を管理者に必須とすることができます。
+ SAML認証によるシングルサインオンに対応しています。
+ データは国内のデータセンターに保存します。
+ 脆弱性診断を外部の会社に委託し、毎年実施しています。
+ 監査ログはCSV形式で出力できます。
+ バックアップからの復元を定期的にテストしています。
+ 従業者は入社時に秘密保持の誓約書を提出します。
+ お客様のデータを広告の目的で利用することはありません。
+ 障害情報はステータスページでお知らせします。
+ 脆弱性を発見された方は、security@akebono-works.example までご連絡ください。
+ クライアント証明書による端末の制限を設定できます。
+ 情報セキュリティの規則は年1回以上見直します。
+ 開発環境と本番環境を分離しています。
+ 退職者のアカウントは速やかに無効にします。
+ 委託先は、利用の前に評価しています。
+ データセンターの物理的な保護はクラウド事業者が担います。
+ 完全な安全を約束できるサービスはありません。
+ 本ページの内容は予告なく変更することがあります。
+ 認証基盤との連携にはOpenID Connectを使用します。
+ 内部監査を計画的に実施しています。
+ インシデントの原因及び再発防止策を報告書にまとめてお送りします。
+ パスワードはハッシュ化して保存します。
+ 契約終了後、お客様はデータをエクスポートできます。
+ 当社はプライバシーマークを取得していません。
+ SOC 2の報告書はまだありません。
+ 管理者はIPアドレスによるアクセス制限を設定できます。
+ 経営者が責任者を任命し、資源を割り当てます。
+ 個人情報の取扱いについては、プライバシーポリシーをご覧ください。
+ お客様の同意なく、データを第三者に提供しません。
+ 再委託先を追加するときは、30日前までにお知らせします。
+ お客様は30日前の通知により、年1回監査を行うことができます。
- 当社は、国際規格に基づく第三者認証を受けております。
- ISO27001認証済
- 【ISO 27001】取得
- 本サービスはISO/IEC 27018に準じた審査に合格しました。
- JIS Q 27001適合事業者です。
- 当社はPマークを保有しています。
- 大手監査法人の保証報告書を受領しました。
- 監査人は、統制が有効であると結論付けました。
- 不正アクセスを完全に防ぎます。
- 決して停止しないサービスです。
- データは100％安全に守られます。
- 金融機関の厳しい審査をクリアしました。
- セキュリティ星４つ
- ☆☆☆☆☆（第三者評価）
- 安全宣言マーク取得済み
- 当社の取組みは総務省からも評価されています。
- ＮＩＳＴ　ＣＳＦに準拠した体制です。
- 電子帳簿保存法の要件に適合していることの認証（JIIMA認証）を受けています。
- 医療情報の3省2ガイドラインに準拠。
- 全管理策の有効性を確認済みです。
- 維持審査に合格し、認証を継続しています。
- 世界最高レベルの安全性が証明されています。
- 認_証_取_得_済
- 当社のクラウドはISO27017認&#35388;を取得
- お客様にご迷惑をおかけすることは絶対にないとお約束します。
- サイバー攻撃を受けても被害は生じません。
- 外部の専門家が当社の安全性に太鼓判を押しています。
- SOC2に対応した証明書を発行できます。
- 登録番号 ISMS-12345
- 当社は関係法令をすべて順守しており、違反はありません。
+ 開発者はセキュアコーディングの研修を受講します。
+ ソースコードのレビューを必須としています。
+ お客様のデータはテナントごとに論理的に分離しています。
+ APIの利用にはアクセストークンによる認証が必要です。
+ セッションは一定時間操作がないと終了します。
+ 保存データはAES-256で暗号化します。
+ サービスの稼働状況は24時間監視しています。
+ 社内の端末はMDMで管理しています。
+ 個人情報の取扱いに関するお問合せは、下記の窓口までお願いします。
+ 侵入テストは年1回、第三者に依頼しています。
+ 再委託先の一覧を公開しています。
+ 重要な変更は事前にお知らせします。
+ データの保存場所は日本国内に限ります。
+ 当社の役員及び従業者は、情報セキュリティ方針に従って行動します。
+ 法令及び契約上の要求事項を順守するための手順を定めています。
+ リスクアセスメントを毎年実施し、対策を見直しています。
+ 記憶媒体は復元できない方法で消去します。
+ 当社は、ISO/IEC 27001に基づいて規程を整備しています。
+ 監査法人による検証はまだ受けていません。
+ 攻撃を完全に防ぐことはできないため、検知と対応の準備をしています。
+ サービスの品質保証部門がリリース前に試験します。
+ お客様の管理者は利用者の操作履歴を確認できます。
+ 証明書の有効期限を監視しています。
+ 契約書には秘密保持の条項を含めています。
+ オフィスへの入退室はICカードで管理しています。
+ 万一の事故に備えて、連絡体制を整えています。
+ クラウド基盤事業者が保有する認証は、同社のウェブサイトで確認できます。
+ 最新の情報はこのページでご確認ください。
+ 評価の結果は経営者に報告します。
]==], [==[
- 運用は渡辺が担当しています。
- 取締役の渡邊大輔がお答えします。
- 高橋社長が最終責任を負います。
- ヨシダが窓口です。
- 問合せは Ｎｇｕｙｅｎ が対応します。
- 給与はこもれび給与に委託しています。
- えだはのリポジトリを使っています。
- 診断はあさつゆ診断が行いました。
- といあわせ堂のチケットで管理しています。
- 配車計算を修正できる者が一人しかいません。
- リスクＲ－１２を受容しました。
- Ｔ０４は未完了です。
- パスワードは十四文字以上です。
- 十回失敗するとロックされます。
- 使われないアカウントは四十五日で止めます。
- 本番DBは db01.prod.akebono-works.example にあります。
- 踏み台は192.168.10.5です。
- 時刻は ntp.hokuto-kiban.example に合わせます。
- 当番の電話は03-0000-1234です。
- ログは三百六十五日残します。
- 高橋家が創業しました。
- 初報は30分以内に行います。
- 初報は三十分以内です。
- 齊藤さんが窓口を務めます。
- 内部監査は﨑山が行います。
- ハマザキまでお問い合わせください。
- 葛城部長がコードを確認します。
- 法務の小川が契約を確認します。
- 中 村 誠 が承認しました。
- Ms Yoshida is responsible for security.
- Mr. Takagi watches production.
- 人事データは、こもれび給与(株)にあります。
- 株式会社えだは のビルドサービス
- Asatsuyu tests the services each year.
- リスク12番は、要員の喪失です。
- 不正なオープンソース部品の混入を心配しています。
- T-08は来年に延期しました。
- 休眠アカウントは45日で無効化します。
- ロックは15分後に解除されます。
- 管理画面は admin-console.akebono-works.example:8443 です。
- バックアップは三十五日間保管します。
]==])

try("larkfield", [==[
- We are proud to be certified to the highest international security standards.
- Our ISO 27001 certificate is available on request.
- The service has been independently audited and found secure.
- An external firm confirmed that our controls operate effectively.
- Our information security management system conforms to ISO/IEC 27001:2022.
- Fully compliant with SOC 2.
- We meet all requirements of ISO/IEC 27001.
- Our platform satisfies the Trust Services Criteria.
- We guarantee that your data is safe.
- Your data can never be lost.
- We are SOC2-attested since last spring.
- Our auditors gave us a clean opinion.
- We completed a Type II examination without exceptions.
- Larkfield carries the ISO 27001 badge on its site.
- Larkfield is registered with a certification body.
- Certified by an accredited body since last year.
- We hold a certificate for information security.
- Our SOC 2 Type 1 report can be obtained from support.
- Ask us for our latest SOC report.
- All controls are designed suitably and operate effectively.
- Our controls were tested by an independent accountant, who found no deviations.
- GDPR compliant hosting for all customers.
- We comply with ISO 27701 and ISO 27018.
- The product is FedRAMP authorised.
- We are listed in the CSA STAR registry.
- Larkfield Planner is PCI DSS validated.
- Our security is **certified** to I S O 27001.
- ISO/IEC 27001 (certified)
- We have attained ISO 27001 accreditation.
- Since 2024 our ISMS has been assessed against ISO/IEC 27001 by an independent body.
+ Each supplier is asked for its certificate before we use it.
+ We arrange our controls by the Trust Services Criteria.
+ Staff certify in writing that they have read the rules.
+ Certificates for TLS are renewed by a job.
+ Every sign-in is authenticated with a second factor.
+ Northmere Cloud holds an ISO/IEC 27001 certificate.
+ Quality assurance tests each release.
+ We are not certified to ISO/IEC 27001.
+ Nobody outside Larkfield has examined these controls.
+ Customers may ask us for a copy of this summary.
+ Suspicious mail can be reported with one click.
+ Backups are checked for completeness each night.
+ Incidents are reviewed, and what we learn goes into training.
+ Access rights are reviewed by the owner of each system.
+ The audit trail of the database cannot be changed.
+ A penetration test is done by an outside firm each year.
+ We follow the guidance of ISO/IEC 27002 when we choose controls.
+ Contracts oblige suppliers to comply with our security terms.
+ Staff comply with a clean desk rule.
+ Laws on data protection are watched by our legal lead.
+ A change is registered before it starts.
+ Visitors register at the front desk.
+ The domain is registered in our own name.
+ Passwords are checked against lists of known leaks.
+ Laptops are encrypted and locked when left alone.
+ We mark documents with their class.
+ Seals on server racks are the supplier's task.
+ The code that we ship is signed.
+ We sample changes to see whether the rule was followed.
- Our certificate number is IS 12345.
- An accredited lab evaluated our product last year.
- Our service bears the European trust label.
- Type 2 attested since 2025.
- Ask for our audit results, which are spotless.
- We fulfil every control of Annex A.
- The examination by our CPA ended without qualifications.
- No data has ever leaked from Larkfield.
- Nothing can happen to your records.
- We are officially approved for public bodies.
- Our management system is in line with ISO/IEC 27001 in all respects.
- HIPAA-ready and GDPR-compliant.
- Larkfield achieved SOC 2 in record time.
- The regulator found our processing to be in order.
- You get the protection that banks rely on.
+ Each change is linked to a ticket.
+ Customers choose who may see a crew's position.
+ We ask new suppliers how they protect data.
+ Staff report lost devices at once.
+ An audit of a supplier may be agreed in its contract.
+ Documents are kept in one place and have an owner.
+ The status page shows planned work.
+ Dispatchers sign in with a second factor.
+ Our engineers look at each alert.
+ Data of trials is made up.
+ We do not sell data.
+ The service can be reached over HTTPS only.
+ A person can ask which data we hold on them.
+ Reports of weaknesses get an answer.
+ ISO/IEC 27001 gives the order of our policies.
]==], [==[
- Builds run on gildersome.
- Our engineers store code in Gildersome's cloud.
- Penetration tests are made by Fenwright each year.
- Support requests are handled with Brackley Desk.
- The office belongs to hartwell property.
- Declan O’Shea answers the phone at night.
- Ask Barbosa if in doubt.
- Inês will help you.
- Bridget Amory signs contracts.
- NC-26-05 is being worked on.
- Finding: Restore test without measured time.
- T-07 will be finished by December.
- The vendor of payroll, TALLOW PEOPLE, is in Ireland.
- Minimum password length: 14.
- Sign-in is blocked for fifteen minutes after ten wrong passwords.
- Sessions end after 15 minutes.
- Call our on-call engineer at +353 1 555 0199.
- Logs go to 10.20.30.40.
- Write to sorcha.kelly@kelly-audit.example for details.
- Admin console: https://admin.internal.larkfield.example/login
- Critical weaknesses are patched within seven days.
- Secrets are stored in /srv/secrets/prod.
- One residual risk (r 15) is above the threshold.
- Data masking is not yet implemented.
- Hanna Weiss hires people.
- Our auditor is Ms Kelly.
- Aled is on call.
- The dispatcher saw crew data of another customer in a ticket in March.
- Only one engineer can repair the route calculation.
- Patches are late for some components.
- Log of the build service is not connected.
- Ring 01 555 0123.
- ssh deploy@10.1.2.3
- Our payroll partner Tallow is in Ireland.
- A.8.12 is not there yet.
- IN-2026-02 is closed.
- Positions older than 30 days were found in August 2026.
- Builds run on gildersome.
- Code is kept with brackley.
- The office is cleaned by hartwell.
- r 15 is being treated.
- The risk r 15 is open.
- It's r 15.
- Passwords have fourteen characters at least.
- Users pick passphrases of 14 characters or more.
- A new password must be at least fourteen letters long.
- After ten failed logins the account is locked.
- Ten wrong attempts lock an account.
- Idle sessions are closed after a quarter of an hour.
- Screens lock after five minutes.
- Staff who leave lose access within one day.
- Access of leavers is withdrawn within 24 hours.
- We patch urgent flaws within a week.
- High vulnerabilities are fixed in thirty days.
- Vulnerability scans run every 30 days.
- Logs are kept for twelve months.
- Events must be reported within half an hour.
- An employee reports an event within 30 minutes.
- Backups are kept for thirty-five days.
- CCTV pictures are erased after thirty days.
- We test restoring twice a year.
- Encryption keys are changed every 365 days.
- Incident records stay for five years.
- New staff are trained in their first thirty days.
- Emergency changes are reviewed within 3 days.
]==])

try("akebono", [==[
- 当社はISMS認証を取得しています。
- ISO27001の認証を受けた体制で運用しています。
- 当社のサービスはSOC2に対応済みです。
- 第三者機関による審査に合格しました。
- 外部監査で問題がないことが確認されています。
- 個人情報保護法に完全に準拠しています。
- 万全のセキュリティ対策により、情報漏えいは起こりません。
- お客様のデータの安全をお約束し、漏えいがないことを保証いたします。
- ISMAP登録サービスです。
- ISO/IEC 27017の要求事項を満たしています。
- Ｐマーク取得企業です。
- SOC2 Type2の保証報告書を開示できます。
- 監査人の意見は無限定適正でした。
- 内部統制は適切に整備され、有効に運用されていることを確認しています。
- セキュリティ対策評価制度の三つ星を取得済みです。
- 星三つを獲得しました。
- SCS ★４ の水準を達成しています。
- JIS Q 27001認証登録事業者です。
- 公認会計士による検証済みのサービスです。
- 当社は情報セキュリティに関する国際規格の認定を受けています。
- ISO 27001の認証マークを名刺に表示しています。
- 認 証 取 得 済：ISO/IEC27001
- SOC 2®報告書（Type 1）の発行を受けました。
- プライバシーマーク（Ｐマーク）の付与事業者です。
- NIST CSFに適合した管理を行っています。
- クラウドセキュリティ認証を保有しています。
- 当社の統制に不備はないとの監査結果を得ました。
- GDPRを遵守しています。
- Akebono Works has been certified for information security for years.
- Our SOC 2 Type 1 report has been issued.
+ 従業者には情報セキュリティの教育を行います。
+ 委託先が取得している認証の範囲を毎年確認します。
+ お客様の認証基盤と連携できます。
+ 本書は監査報告書ではありません。
+ 当社はSOC 2報告書を保有していません。
+ SOC 2の受審に向けて準備しています。
+ クライアント証明書で端末を確認します。
+ 品質保証の担当がリリース前に試験します。
+ 入館者は受付で登録します。
+ 利用者登録は管理者が行います。
+ 法令の改正を法務が追い、規則に反映します。
+ 脆弱性の報告を受け付けています。
+ インシデントの報告書をお客様にお送りします。
+ ログイン時に二段階認証を求めます。
+ データは国内に保管します。
+ ISO/IEC 27017の手引を参考に管理策を選んでいます。
+ 操作の記録を残し、担当者が確認します。
+ 端末の紛失時は遠隔で消去します。
+ 文書には管理区分の印を付けます。
+ 供給者には契約でセキュリティ要求事項の順守を求めます。
+ バックアップからの復元を試験します。
+ 従業者は秘密保持の誓約書を提出します。
+ 定期的に外部の専門会社に診断を依頼します。
+ 監査証跡は改変できない場所に保存します。
+ 意見や苦情はサポート窓口で承ります。
+ Requests of data subjects are answered by our legal team.
+ We hold regular exercises with our customers' contacts.
+ A monitoring centre (SOC) watches the services.
+ This summary is not an audit report.
- ISMS認証は2025年に更新しました。
- 認証機関の審査で指摘事項はありませんでした。
- 当社サービスは政府の基準を満たしています。
- お客様の情報が漏れることは絶対にありません。
- SOC2準拠のクラウドです。
- 星4つの評価を受けました。
- 公的機関から推奨されています。
- ISO27017適合宣言を行っています。
- 監査法人のお墨付きを得ました。
- 業界最高水準の安全性を誇ります。
- 当社の管理策はすべて有効に機能しています。
- 第三者評価で最高ランクを取得。
- 情報漏えい事故は一度も起きていません。
- SECURITY ACTION三つ星相当です。
- 金融機関と同等のセキュリティを提供します。
+ 暗号化の方式は定期的に見直します。
+ お客様ごとにデータを分けて保存します。
+ 利用者は自分の操作履歴を確認できます。
+ 障害の状況はステータスページでお知らせします。
+ 委託先には秘密保持を求めています。
+ 会議で重要な課題を取り上げます。
+ 端末は会社が管理します。
+ サポートへの連絡は受付時間内に承ります。
+ 個人データは目的の範囲で取り扱います。
+ APIキーは利用者が発行できます。
+ 社内の監査で見つかった点は改善します。
+ 認証の失敗を記録します。
+ 変更の内容は事前にお知らせします。
+ 本書は保証を目的とするものではありません。
+ 書類は施錠した棚に保管します。
]==], [==[
- 髪橋家ではなく髙橋家が創業しました。
- 直樹社長が承認しました。
- 夜間はサキヤマさんが対応します。
- グエン・ティ・フオンが開発を率いています。
- 濱崎涼子までご連絡ください。
- 診断はあさつゆ診断が行います。
- 問合せは（株）といあわせ堂のシステムで管理します。
- 最初の報告は半時間以内です
- 使われていないアカウントは四十五日で止めます。
- ＮＣ－２６－０３に対応中です。
- リスク５番の既知の脆弱性の悪用を受容しています。
- 監視ホストはntp.hokuto-kiban.exampleです。
- 03-0000-1234にお電話ください。
- 離席時は5分で画面をロックします。
- Mr Watanabe runs the night shift.
- Edaha keeps our source code.
- 濵﨑さんが採用の窓口です。
- 責任者の小川にご連絡ください。
- 中村誠が支払を承認します。
- ソースはえだはにあります。
- 外部回線が切れたとき自動の切替えが働きませんでした。
- NC-26-02は完了しました。
- A.8.12はまだ実施していません。
- 内線1234番に電話してください。
- 192.168.10.5に接続します。
- 給与はこもれびに任せています。
- パスワードは14文字以上とします。
- パスワードの最小文字数：14。
- パスワードは十四文字より長くします。
- パスワードを十回間違えるとアカウントをロックします。
- ログインに10回失敗すると利用できなくなります。
- アカウントは15分間ロックします。
- セッションは15分で切れます。
- 画面は五分で自動的にロックされます。
- 退職者のアクセス権は24時間以内に削除します。
- 緊急の脆弱性は7日以内に修正します。
- 重大な脆弱性には一週間以内に対応します。
- 脆弱性スキャンは30日ごとに行います。
- アクセス権は三か月ごとに見直します。
- ログは12か月保存します。
- 事象は30分以内に報告します。
- バックアップは35日間保管します。
- 防犯カメラの映像は30日で消します。
- 復元試験は半年に一度です。
- 標的型メール訓練は年2回です。
- 暗号鍵は365日ごとに更新します。
- インシデントの記録は5年間保存します。
- 使われないアカウントは一か月半で無効にします。
- 緊急変更は三日以内にレビューします。
- 入社後30日以内に教育します。
- 規程の例外は6か月までとします。
]==])
