with leads as (
    select * from {{ source('salesforce', 'lead') }}
)

select
    id as lead_id,
    lead_source,
    nurture_status__c as nurture_status,
    case when nurture_status__c = 'Recycled' then 1 else 0 end as is_recycled
from leads
